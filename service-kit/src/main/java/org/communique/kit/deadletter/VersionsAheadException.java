package org.communique.kit.deadletter;

/** Suspicion of a wrong clock: nothing is written until somebody has looked. */
public final class VersionsAheadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VersionsAheadException(String message) {
        super(message);
    }
}
