package org.communique.ingest.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedOptionsTests {

    @Test
    void longestIntervalIsNotBelowTheShortest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedOptions.DEFAULT.withIntervals(Duration.ofHours(2), Duration.ofHours(1)))
                .withMessage("maxInterval: 1 h (expected: at least the interval, 2 h)");
    }

    @Test
    void intervalIsPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedOptions.DEFAULT.withIntervals(Duration.ZERO, null))
                .withMessage("interval: 0 s (expected: above 0 s)");
    }

    @Test
    void labelIsAText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeedOptions.DEFAULT.withLabels(Arrays.asList("a", null)))
                .withMessageContaining("labels");
    }

    @Test
    void labelsAreStrippedAndDistinct() {
        assertThat(FeedOptions.DEFAULT.withLabels(List.of(" a", "", "b", "a")).labels())
                .containsExactly("a", "b");
    }
}
