package org.communique.kit.brake;

/** Suspicion that the service, not its records, is broken: nothing is written until an operator has looked. */
public final class BrakeEngagedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrakeEngagedException(String message) {
        super(message);
    }
}
