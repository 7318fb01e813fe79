package org.communique.ingest.fetch;

/** Memory budget of a response body, acquired while it is read: its length is unknown before. */
@FunctionalInterface
public interface BodyMemory {

    /** Budget without a limit beyond the settings. */
    BodyMemory UNLIMITED = _ -> true;

    /**
     * Acquires memory.
     *
     * @param bytes to keep, beside those acquired before
     * @return false when there is none: the fetch is {@link FetchOutcome.Refused}
     */
    boolean tryAcquire(int bytes);
}
