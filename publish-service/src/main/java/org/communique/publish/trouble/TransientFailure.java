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
}
