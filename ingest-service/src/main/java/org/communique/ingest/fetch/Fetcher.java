package org.communique.ingest.fetch;

/**
 * Gets a resource once, without retrying. Blocks until there is an outcome, so it is meant for virtual threads; safe
 * for use by many at once.
 */
@FunctionalInterface
public interface Fetcher {

    /** Gets it. */
    FetchOutcome fetch(FetchRequest request);

    /** Gets it, as long as there is memory for it. */
    default FetchOutcome fetch(FetchRequest request, BodyMemory memory) {
        return fetch(request);
    }
}
