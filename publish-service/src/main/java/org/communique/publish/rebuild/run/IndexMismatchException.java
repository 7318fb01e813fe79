package org.communique.publish.rebuild.run;

/** Signals a difference between the new index and the topic, so that it must not replace the old one. */
final class IndexMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** @param reason the numbers found and expected */
    IndexMismatchException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
