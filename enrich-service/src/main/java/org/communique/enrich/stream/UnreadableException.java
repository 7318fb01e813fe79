package org.communique.enrich.stream;

/** Why a record is no event of ours. */
final class UnreadableException extends RuntimeException {

    UnreadableException(String message) {
        super(message);
    }

    UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
