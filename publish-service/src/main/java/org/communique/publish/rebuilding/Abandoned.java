package org.communique.publish.rebuilding;

/** This instance has no business with the rebuild any more: it was cancelled, or another instance goes on with it. */
final class Abandoned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why what was found */
    Abandoned(String why) {
        super(why, null, false, false);
    }
}
