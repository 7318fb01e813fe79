package org.communique.enrich.stream;

/** Suspicion that most records are refused for a fault outside of them: nothing is written until somebody has looked. */
final class BrakeException extends RuntimeException {

    BrakeException(String message) {
        super(message);
    }
}
