package org.communique.console.search;

/** Search that cannot be run as it was asked for; the message has found and expected, for people. */
public final class InvalidSearchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message for people */
    public InvalidSearchException(String message) {
        super(message);
    }
}
