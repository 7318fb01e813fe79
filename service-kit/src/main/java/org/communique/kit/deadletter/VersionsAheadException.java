package org.communique.kit.deadletter;

/** Suspicion that a clock is wrong: nothing is written until somebody has looked. */
public final class VersionsAheadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VersionsAheadException(String message) {
        super(message);
    }
}
