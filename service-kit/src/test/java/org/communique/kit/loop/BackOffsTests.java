package org.communique.kit.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffsTests {

    private static final Duration QUARTER = Duration.ofMillis(25);

    @Test
    void intervalDoublesUpToTheMaximum() {
        assertThat(after(1))
                .isBetween(Duration.ofMillis(100), Duration.ofMillis(100).plus(QUARTER));
        assertThat(after(3)).isBetween(Duration.ofMillis(300), Duration.ofMillis(500));
        assertThat(after(1_000_000)).isBetween(Duration.ofMillis(750), Duration.ofSeconds(1));
    }

    @Test
    void intervalsVary() {
        assertThat(IntStream.range(0, 100).mapToObj(_ -> after(3)).distinct()).hasSizeGreaterThan(10);
    }

    private static Duration after(int failures) {
        return BackOffs.after(failures, BackOffs.exponential(Duration.ofMillis(100), Duration.ofSeconds(1)));
    }
}
