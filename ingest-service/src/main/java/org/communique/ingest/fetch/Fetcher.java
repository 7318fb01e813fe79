package org.communique.ingest.fetch;

/**
 * Fetches a resource once, without retries. Blocks until there is an outcome, so it is meant for virtual threads; safe
 * for concurrent use.
 */
@FunctionalInterface
public interface Fetcher {

    /** Fetches the resource. */
    FetchOutcome fetch(FetchRequest request);

    /** Fetches the resource within a memory budget. */
    default FetchOutcome fetch(FetchRequest request, BodyMemory memory) {
        return fetch(request);
    }
}
