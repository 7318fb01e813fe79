package org.communique.kit.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.kit.failure.FailureReason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Availability of one dependency, or of one part of a service. An outage is logged when it begins and when it ends.
 * Thread-safe.
 *
 * <p>Two kinds of witness report: work itself, and a periodic probe. A successful probe does not end an outage met by
 * work within the last minute: Elasticsearch may answer and still take no writes.
 */
public final class Availability {

    /** Longer than any back-off of work. */
    private static final Duration WORK_PRECEDENCE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Availability.class);

    private final String name;
    private final InstantSource clock;
    private @Nullable Outage outage;
    private boolean logged;
    private Instant workFailed = Instant.MIN;

    /**
     * Present outage.
     *
     * @param reason of the last failure, for people
     * @param since its first failure
     */
    public record Outage(String reason, Instant since) {}

    private Availability(String name, InstantSource clock, @Nullable Outage outage) {
        this.name = name;
        this.clock = clock;
        this.outage = outage;
    }

    /**
     * Returns an availability, available until the first failure.
     *
     * @param name for logs, such as {@code kafka}
     */
    public static Availability available(String name, InstantSource clock) {
        return new Availability(name, clock, null);
    }

    /**
     * Returns an availability, unavailable until the first success; this first outage is not logged.
     *
     * @param name for logs, such as {@code kafka}
     */
    public static Availability unknown(String name, InstantSource clock) {
        return new Availability(name, clock, new Outage("not known yet", clock.instant()));
    }

    /** Returns the first outage there is. */
    public static Optional<Outage> firstOutage(Availability... all) {
        return Stream.of(all).flatMap(one -> one.outage().stream()).findFirst();
    }

    /** Returns the outage while it lasts. */
    public synchronized Optional<Outage> outage() {
        return Optional.ofNullable(outage);
    }

    /**
     * Reports failed work. The log has the stack trace of an unexpected failure, also during an outage for another
     * reason.
     */
    public synchronized void workFailed(Throwable failure) {
        workFailed = clock.instant();
        failed(FailureReason.of(failure), FailureReason.isUnexpected(failure) ? failure : null);
    }

    /** Reports successful work. */
    public synchronized void workSucceeded() {
        workFailed = Instant.MIN;
        succeeded();
    }

    /** Reports a failed probe. */
    public synchronized void probeFailed(String reason) {
        failed(reason, null);
    }

    /** Reports a successful probe. */
    public synchronized void probeSucceeded() {
        if (clock.instant().minus(WORK_PRECEDENCE).isAfter(workFailed)) {
            succeeded();
        }
    }

    private void failed(String reason, @Nullable Throwable unexpected) {
        boolean another = unexpected != null && (outage == null || !reason.equals(outage.reason()));
        if (!logged || another) {
            LOG.warn("unavailable part=\"{}\" reason=\"{}\"; retrying", name, reason, unexpected);
            logged = true;
        }
        outage = new Outage(reason, outage == null ? clock.instant() : outage.since());
    }

    private void succeeded() {
        if (logged && outage != null) {
            var seconds = Duration.between(outage.since(), clock.instant()).toSeconds();
            LOG.info("available part=\"{}\" seconds={}", name, seconds);
        }
        logged = false;
        outage = null;
    }
}
