package org.communique.publish.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTests {

    private final Backoff backoff = Backoff.exponential(Duration.ofMillis(100), Duration.ofSeconds(1));

    @Test
    void waitDoublesUpToTheLongest() {
        assertThat(IntStream.of(1, 2, 3, 4, 5, 6, 1_000_000)
                        .mapToObj(backoff::after)
                        .map(Duration::toMillis))
                .containsExactly(100L, 200L, 400L, 800L, 1000L, 1000L, 1000L);
    }

    @Test
    void jitterOnlyShortens() {
        var jittered = backoff.withJitter(0.5, new Random(17));

        assertThat(IntStream.range(0, 100).mapToObj(_ -> jittered.after(1)))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(50), Duration.ofMillis(100)))
                .doesNotHaveDuplicates();
    }
}
