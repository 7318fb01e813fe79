package org.communique.publish.rebuild;

/** Outcome of the request for a rebuild. */
public sealed interface StartOutcome {

    /** The rebuild has begun. */
    record Begun(Rebuild rebuild) implements StartOutcome {}

    /**
     * Another rebuild is not over.
     *
     * @param id the id of the other one
     */
    record Busy(String id) implements StartOutcome {}
}
