package org.communique.enrich.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConsumerLivenessTests {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicBoolean running = new AtomicBoolean(true);
    private final Heartbeat heartbeat = new Heartbeat(nanos::get);
    private final ConsumerLiveness liveness = new ConsumerLiveness(heartbeat, Duration.ofMinutes(20), running::get);

    @Test
    void consumerThatPollsInTimeIsAlive() {
        nanos.set(Duration.ofMinutes(20).toNanos());

        assertThat(liveness.hasDied()).isFalse();
        assertThat(liveness.failure()).isEmpty();
    }

    @Test
    void consumerThatShouldRunAndDoesNotPollHasDied() {
        nanos.set(Duration.ofMinutes(21).toNanos());

        assertThat(liveness.hasDied()).isTrue();
        assertThat(liveness.failure()).contains("last poll 21 min ago (expected: within 20 min); restart the service");

        heartbeat.beat();
        assertThat(liveness.hasDied()).isFalse();
    }

    @Test
    void consumerThatIsNotStartedYetIsNotDead() {
        running.set(false);
        nanos.set(Duration.ofHours(1).toNanos());

        assertThat(liveness.hasDied()).isFalse();
    }
}
