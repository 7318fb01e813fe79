package org.communique.enrich.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.communique.enrich.worker.BusyException;
import org.communique.kit.failure.FailureReason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pause of one part of the stream: why and since when. Logged once when it begins and once when it ends. Thread-safe. */
final class Pause {

    private static final Logger LOG = LoggerFactory.getLogger(Pause.class);

    private final String part;
    private final InstantSource clock;
    private @Nullable Cause cause;

    Pause(String part, InstantSource clock) {
        this.part = part;
        this.clock = clock;
    }

    /**
     * Cause of a pause.
     *
     * @param why for people; of the last failure
     * @param since the first failure
     */
    record Cause(String why, Instant since) {}

    /** Notes a failure. */
    synchronized void failed(Throwable failure) {
        var why = "%s: %s".formatted(part, FailureReason.of(failure));
        if (cause == null) {
            cause = new Cause(why, clock.instant());
            LOG.warn(
                    "enrichment paused reason=\"{}\"; it goes on by itself", why, isExpected(failure) ? null : failure);
        } else {
            cause = new Cause(why, cause.since());
        }
    }

    /** Notes a success. */
    synchronized void succeeded() {
        if (cause != null) {
            var seconds = Duration.between(cause.since(), clock.instant()).toSeconds();
            LOG.info("enrichment resumed seconds={} reason=\"{}\"", seconds, cause.why());
            cause = null;
        }
    }

    /** Returns the cause while it lasts. */
    synchronized Optional<Cause> cause() {
        return Optional.ofNullable(cause);
    }

    /** Whether its message tells all; a stack trace is for faults of our own. */
    private static boolean isExpected(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KafkaException || cause instanceof BusyException || cause instanceof BrakeException) {
                return true;
            }
        }
        return false;
    }
}
