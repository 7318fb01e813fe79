package org.communique.publish.rebuild.run;

/** Signals a difference between the new index and the topic, so that it must not replace the old one. */
final class IndexMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;

    /** @param why the numbers found and expected */
    IndexMismatchException(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
