package org.communique.publish.rebuild.run;

/** This instance has no business with the rebuild any more: it was cancelled, or another instance goes on with it. */
final class RebuildAbandonedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why what was found */
    RebuildAbandonedException(String why) {
        super(why, null, false, false);
    }
}
