package org.communique.contracts.event;

/** Event of the enrich service: a record of {@code releases.enriched}. */
public sealed interface EnrichedEvent extends ReleaseEvent permits EnrichedRelease, Withdrawal {}
