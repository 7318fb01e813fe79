package org.communique.contracts.event;

/** What enrichment says: the records of {@code releases.enriched}. */
public sealed interface EnrichedEvent extends ReleaseEvent permits EnrichedRelease, Withdrawal {}
