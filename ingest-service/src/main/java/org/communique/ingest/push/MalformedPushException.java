package org.communique.ingest.push;

/** What was handed in is no release. The message says, for people, what was found and what was expected. */
public final class MalformedPushException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedPushException(String message) {
        super(message);
    }
}
