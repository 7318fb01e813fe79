package org.communique.publish.retry;

import org.jspecify.annotations.Nullable;

/** Failure worth another try, for as long as it takes: of a dependency, never of a record. */
public final class TransientFailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what was found and what was expected */
    public TransientFailureException(String message) {
        super(message);
    }

    /**
     * Creates a failure with its cause.
     *
     * @param message what was found and what was expected
     */
    public TransientFailureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
