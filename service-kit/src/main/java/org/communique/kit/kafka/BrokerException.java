package org.communique.kit.kafka;

import org.communique.kit.failure.FailureReason;
import org.jspecify.annotations.Nullable;

/** Failure of Kafka to do as asked; asking again may succeed. */
public final class BrokerException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message for people */
    public BrokerException(String message, @Nullable Throwable cause) {
        super(FailureReason.plain(message), cause);
    }
}
