package org.communique.ingest.push;

/** Signals a push without a valid release. The message has, for people, found and expected. */
public final class MalformedPushException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedPushException(String message) {
        super(message);
    }
}
