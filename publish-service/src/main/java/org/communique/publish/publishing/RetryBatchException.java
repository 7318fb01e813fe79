package org.communique.publish.publishing;

import java.time.Duration;

/** Signals that a record of the batch has no outcome yet: the batch is to be handed in again after a while. */
final class RetryBatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Duration after;

    RetryBatchException(Duration after, Throwable cause) {
        super(cause.getMessage(), cause, false, false);
        this.after = after;
    }

    Duration after() {
        return after;
    }
}
