package org.communique.contracts.event;

/** What ingest says: the records of {@code releases.raw}. */
public sealed interface RawEvent extends ReleaseEvent permits RawRelease, Withdrawal {}
