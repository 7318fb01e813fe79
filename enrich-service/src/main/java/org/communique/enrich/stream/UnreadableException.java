package org.communique.enrich.stream;

/** Reason why a record is no event of ours; the message is for people. */
sealed class UnreadableException extends RuntimeException permits VersionAheadException {

    UnreadableException(String message) {
        super(message);
    }

    UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
