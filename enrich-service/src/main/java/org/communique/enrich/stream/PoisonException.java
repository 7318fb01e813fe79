package org.communique.enrich.stream;

/** Why a release can't be enriched; trying again would not help. */
final class PoisonException extends RuntimeException {

    PoisonException(String message) {
        super(message);
    }

    PoisonException(String message, Throwable cause) {
        super(message, cause);
    }
}
