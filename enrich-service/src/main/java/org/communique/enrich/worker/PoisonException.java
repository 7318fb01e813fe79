package org.communique.enrich.worker;

/** Why a release can't be enriched; trying again would not help. */
public final class PoisonException extends RuntimeException {

    /** Says what was found and expected. */
    public PoisonException(String message) {
        super(message);
    }

    /** Says where it failed, and why. */
    public PoisonException(String message, Throwable cause) {
        super(message, cause);
    }
}
