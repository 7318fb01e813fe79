package org.communique.ingest.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PublicationRateTests {

    private static final Instant NOW = Instant.parse("2023-10-12T10:30:00Z");

    @Test
    void firstNewsTellsNoGap() {
        assertThat(PublicationRate.UNKNOWN.newsAt(NOW)).isEqualTo(new PublicationRate(NOW, null));
    }

    @Test
    void latestGapCountsForAQuarter() {
        var rate = new PublicationRate(NOW, Duration.ofHours(4)).newsAt(NOW.plus(Duration.ofHours(8)));

        assertThat(rate.interval()).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void silenceThatIsLongerThanTheGapCountsInstead() {
        var rate = new PublicationRate(NOW, Duration.ofHours(1));

        assertThat(rate.expected(NOW, NOW)).isEqualTo(Duration.ofHours(1));
        assertThat(rate.expected(NOW, NOW.plus(Duration.ofHours(2)))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void feedWithoutNewsIsSilentSinceItsRegistration() {
        assertThat(PublicationRate.UNKNOWN.expected(NOW, NOW.plus(Duration.ofHours(2))))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void clockThatJumpsBackMakesNoNegativeGap() {
        var rate = new PublicationRate(NOW, Duration.ofHours(1)).newsAt(NOW.minus(Duration.ofDays(1)));

        assertThat(rate.interval()).isEqualTo(Duration.ofHours(1));
        assertThat(rate.lastNews()).isEqualTo(NOW.minus(Duration.ofDays(1)));
    }
}
