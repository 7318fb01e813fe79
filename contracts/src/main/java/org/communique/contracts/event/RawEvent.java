package org.communique.contracts.event;

/** Event of the ingest service: a record of {@code releases.raw}. */
public sealed interface RawEvent extends ReleaseEvent permits RawRelease, Withdrawal {}
