package org.communique.console.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CounterRateTests {

    private static final Instant START = Instant.parse("2026-11-30T22:00:00Z");

    private final CounterRate rate = new CounterRate();

    @Test
    void oneValueTellsNoRate() {
        rate.add(START, 1, 100);

        assertThat(rate.perSecond()).isNull();
    }

    @Test
    void rateIsThatOfTheLastMinute() {
        for (int second = 0; second <= 300; second += 10) {
            rate.add(START.plusSeconds(second), 1, second < 240 ? 0 : (second - 240) * 2.0);
        }

        assertThat(rate.perSecond()).isCloseTo(2.0, within(0.01));
    }

    @Test
    void instancesThatAnswerInTurnAreComparedWithThemselves() {
        for (int second = 0; second <= 60; second += 10) {
            int instance = second / 10 % 2;
            rate.add(START.plusSeconds(second), instance, instance == 0 ? 5_000 + second : 3 * second);
        }

        assertThat(rate.perSecond()).isCloseTo(4.0, within(0.01));
    }

    @Test
    void counterThatBeganAnewIsNoNegativeRate() {
        rate.add(START, 1, 100);
        rate.add(START.plusSeconds(10), 1, 2);
        rate.add(START.plusSeconds(20), 1, 12);

        assertThat(rate.perSecond()).isEqualTo(1.0);
    }

    @Test
    void instanceThatIsGoneIsForgotten() {
        rate.add(START, 1, 0);
        rate.add(START.plusSeconds(10), 1, 100);
        rate.add(START.plusSeconds(80), 2, 0);
        rate.add(START.plusSeconds(90), 2, 10);

        assertThat(rate.perSecond()).isEqualTo(1.0);
    }
}
