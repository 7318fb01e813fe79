package org.communique.ingest.fetch;

/** Memory for the body of an answer, asked for while it is read: its length is not known before. */
@FunctionalInterface
public interface BodyMemory {

    /** As much as the settings let the body be. */
    BodyMemory UNLIMITED = _ -> true;

    /**
     * Takes memory.
     *
     * @param bytes that are kept from now on, beside those before
     * @return false when there is none: then the body is given up, and the fetch is {@link FetchOutcome.Refused}
     */
    boolean take(int bytes);
}
