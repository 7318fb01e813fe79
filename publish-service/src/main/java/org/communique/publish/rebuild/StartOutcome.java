package org.communique.publish.rebuild;

/** What became of asking for a rebuild. */
public sealed interface StartOutcome {

    /** It has begun. */
    record Begun(Rebuild rebuild) implements StartOutcome {}

    /**
     * Another one is not over yet.
     *
     * @param id of the other one
     */
    record Busy(String id) implements StartOutcome {}
}
