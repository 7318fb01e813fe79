package org.communique.enrich.stream;

/** Record that is no event of ours; the message is for people. */
sealed class InvalidRecordException extends RuntimeException permits VersionAheadException {

    InvalidRecordException(String message) {
        super(message);
    }

    InvalidRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
