package org.communique.enrich.stream;

/** Record that is no event of ours; the message is for people. */
sealed class UnreadableRecordException extends RuntimeException permits VersionAheadException {

    UnreadableRecordException(String message) {
        super(message);
    }

    UnreadableRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
