package org.communique.kit.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.communique.kit.availability.Availability.Outage;
import org.communique.kit.failure.FailureReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AvailabilityProbeTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Availability availability = Availability.unknown("test", InstantSource.system());

    private static final class AnnouncedException extends Exception {
        AnnouncedException(String message) {
            super(message);
        }
    }

    static Throwable[] failures() {
        return new Throwable[] {
            new AnnouncedException("not yet"),
            new IllegalStateException("nobody thought of it"),
            new StackOverflowError(),
            new org.springframework.kafka.KafkaException("Spring's own"),
            new org.apache.kafka.common.KafkaException("Apache's own")
        };
    }

    @ParameterizedTest
    @MethodSource("failures")
    void loopSurvivesEveryFailureOfAProbe(Throwable failure) {
        var next = new AtomicReference<>(failure);
        var loop =
                AvailabilityProbe.loop("test-probe", availability, Duration.ofMillis(10), () -> throwAny(next.get()));
        loop.start();
        try {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(reason()).isEqualTo(FailureReason.of(failure)));

            next.set(null);

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(availability.outage()).isEmpty());
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(loop.failure()).isEmpty());
            assertThat(loop.hasDied()).isFalse();
        } finally {
            loop.stop();
        }
    }

    private String reason() {
        return availability.outage().map(Outage::reason).orElse("");
    }

    private static void throwAny(Throwable failure) throws Exception {
        switch (failure) {
            case null -> {}
            case Error error -> throw error;
            case Exception exception -> throw exception;
            default -> throw new AssertionError(failure);
        }
    }
}
