package org.communique.publish.rebuild.run;

/** The new index is not what it must be, and must not replace the old one. */
final class IndexMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;

    /** @param why what was found and what was expected */
    IndexMismatchException(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
