package org.communique.publish.rebuild.run;

/** Signals the end of this instance's work on a rebuild: it was cancelled, or another instance goes on with it. */
final class RebuildAbandonedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason the reason, for people */
    RebuildAbandonedException(String reason) {
        super(reason, null, false, false);
    }
}
