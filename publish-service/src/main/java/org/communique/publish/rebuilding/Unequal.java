package org.communique.publish.rebuilding;

/** The new index is not what it must be, and must not replace the old one. */
final class Unequal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;

    /** @param why what was found and what was expected */
    Unequal(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
