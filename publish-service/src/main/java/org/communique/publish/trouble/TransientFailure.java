package org.communique.publish.trouble;

import org.jspecify.annotations.Nullable;

/** It did not work, and may work later: worth another try, for as long as it takes. */
public final class TransientFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what was found and what was expected */
    public TransientFailure(String message) {
        super(message);
    }

    /**
     * A failure with its cause.
     *
     * @param message what was found and what was expected
     */
    public TransientFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Describes for people whatever was thrown: messages of ours as they are, others as {@link Reason#of} does. */
    public static String describe(Throwable failure) {
        return failure instanceof TransientFailure && failure.getMessage() != null
                ? failure.getMessage()
                : Reason.of(failure);
    }
}
