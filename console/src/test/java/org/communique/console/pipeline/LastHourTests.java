package org.communique.console.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.communique.console.remote.Answer;
import org.communique.kit.lag.LagReport;
import org.junit.jupiter.api.Test;

class LastHourTests {

    private static final Instant START = Instant.parse("2026-11-30T22:00:00Z");

    private final LastHour hour = new LastHour();

    @Test
    void figuresOfTheLastHourAreKeptInQuartersOfAMinute() {
        for (int second = 0; second < 3 * 3600; second += 2) {
            hour.add(state(START.plusSeconds(second), 1.0));
        }

        var now = START.plusSeconds(3 * 3600);
        var series = hour.enriched(now);
        assertThat(series.x()).hasSizeBetween(200, 241);
        assertThat(series.x().getFirst()).isGreaterThanOrEqualTo(-3620);
        assertThat(series.y()).containsOnly(60.0);
    }

    @Test
    void unknownIsAGapAndNotZero() {
        hour.add(state(START, null));

        assertThat(hour.enriched(START).y()).containsExactly((Double) null);
        assertThat(hour.rawLag(START).y()).containsExactly((Double) null);
    }

    private static PipelineState state(Instant at, Double perSecond) {
        var health = new ServiceHealth("ok", "up", List.of());
        var stage = new StageState("enrich", health, perSecond, null);
        var lag = new LagReport("enrich", "enrich", "releases.raw", null, null, true, 0, null, 0, "ok", START);
        return new PipelineState(
                at, Map.of(), stage, lag, stage, lag, stage, new Answer.Reached<>(new IndexCounts(1, 2)));
    }
}
