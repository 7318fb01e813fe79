package org.communique.enrich.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.communique.kit.failure.Durations;
import org.communique.kit.loop.Supervised;

/**
 * Liveness of the consumer by its polls: it has died when it should run and did not poll within
 * {@code max.poll.interval.ms}, whether its thread ended or hangs.
 */
final class ConsumerLiveness implements Supervised {

    private final Heartbeat heartbeat;
    private final Duration maxPollInterval;
    private final BooleanSupplier running;

    ConsumerLiveness(Heartbeat heartbeat, Duration maxPollInterval, BooleanSupplier running) {
        this.heartbeat = heartbeat;
        this.maxPollInterval = maxPollInterval;
        this.running = running;
    }

    @Override
    public String name() {
        return "consumer";
    }

    @Override
    public boolean hasDied() {
        return running.getAsBoolean() && heartbeat.age().compareTo(maxPollInterval) > 0;
    }

    @Override
    public Optional<String> failure() {
        return hasDied()
                ? Optional.of("last poll %s ago (expected: within %s); restart the service"
                        .formatted(
                                Durations.text(
                                        Duration.ofSeconds(heartbeat.age().toSeconds())),
                                Durations.text(maxPollInterval)))
                : Optional.empty();
    }
}
