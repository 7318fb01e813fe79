package org.communique.kit.availability;

import java.time.Duration;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.loop.SupervisedLoop;

/** Periodic probe of a dependency, reported to its availability. Probes more often during an outage. */
public final class AvailabilityProbe {

    private static final Duration MAX_INTERVAL_OF_OUTAGE = Duration.ofSeconds(1);

    private final Availability availability;
    private final Duration interval;
    private final SupervisedLoop.Round probe;

    private AvailabilityProbe(Availability availability, Duration interval, SupervisedLoop.Round probe) {
        this.availability = availability;
        this.interval = interval;
        this.probe = probe;
    }

    /**
     * Returns a loop of probes. An expected failure is reported to the availability alone; an unexpected one is a
     * failure of the loop as well.
     *
     * @param name of the loop
     * @param interval between two probes; at most a second during an outage
     * @param probe throws when the dependency is unavailable
     */
    public static SupervisedLoop loop(
            String name, Availability availability, Duration interval, SupervisedLoop.Round probe) {
        return SupervisedLoop.forever(name, Duration.ZERO, new AvailabilityProbe(availability, interval, probe)::round)
                .withBackOff(interval, interval);
    }

    private void round() throws Exception {
        try {
            probe.run();
            availability.probeSucceeded();
        } catch (Exception | Error failure) {
            failed(failure);
            if (FailureReason.isUnexpected(failure)) {
                throw failure;
            }
        }
        Thread.sleep(availability.outage().isPresent() ? shorter(interval, MAX_INTERVAL_OF_OUTAGE) : interval);
    }

    /** A probe interrupted by the end of the service says nothing about the dependency. */
    private void failed(Throwable failure) {
        if (!Thread.currentThread().isInterrupted()) {
            availability.probeFailed(FailureReason.of(failure));
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
