package org.communique.ingest.kafka;

import org.communique.kit.failure.FailureReason;
import org.jspecify.annotations.Nullable;

/** Kafka did not do what was asked; asking again may succeed. */
public final class KafkaUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message for people */
    public KafkaUnavailableException(String message, @Nullable Throwable cause) {
        super(FailureReason.plain(message), cause);
    }
}
