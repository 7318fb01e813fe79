package org.communique.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.parse.item.SkipHours;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedHealth;
import org.communique.ingest.state.FeedOptions;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.PublicationRate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PollIntervalsTests {

    /** A Thursday. */
    private static final Instant NOW = Instant.parse("2023-10-12T10:30:00Z");

    private static final PollSettings SETTINGS =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("communique.ingest.poll", PollSettings.class);
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    private final PollIntervals intervals = new PollIntervals(SETTINGS, () -> 0);

    @Test
    void newFeedIsPolledOften() {
        assertThat(afterAnswer(PublicationRate.UNKNOWN)).isEqualTo(SHORTEST);
    }

    @Test
    void feedWithNewsEveryFiveHoursIsPolledTenTimesMeanwhile() {
        assertThat(afterAnswer(new PublicationRate(NOW, Duration.ofHours(5)))).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void absurdIntervalIsAYearAndOverflowsNothing() {
        var absurd = feed(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MAX_VALUE));
        var year = NOW.plus(Duration.ofDays(365));

        assertThat(intervals.afterAnswer(
                        absurd, state(PublicationRate.UNKNOWN, null, SkipHours.NONE), null, false, NOW))
                .isEqualTo(year);
        assertThat(intervals.afterFailure(absurd, FailureSeverity.LASTING, Integer.MAX_VALUE, NOW))
                .isEqualTo(year);
        assertThat(intervals.afterAssignment(absurd, NOW)).isEqualTo(NOW);
    }

    @Test
    void feedThatFellSilentIsPolledLessAndLess() {
        var rhythm = new PublicationRate(NOW.minus(Duration.ofHours(5)), Duration.ofMinutes(1));

        assertThat(afterAnswer(rhythm)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void feedThatHasSomethingOnceAYearIsPolledAtTheLongestInterval() {
        assertThat(afterAnswer(new PublicationRate(NOW, Duration.ofDays(365)))).isEqualTo(SETTINGS.maxInterval());
    }

    @Test
    void feedHasItsOwnShortestAndLongest() {
        var feed = feed(Duration.ofMinutes(1), Duration.ofMinutes(2));
        var busy = state(new PublicationRate(NOW, Duration.ofSeconds(1)), null, SkipHours.NONE);
        var quiet = state(new PublicationRate(NOW, Duration.ofDays(1)), null, SkipHours.NONE);

        assertThat(intervals.afterAnswer(feed, busy, null, false, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        assertThat(intervals.afterAnswer(feed, quiet, null, false, NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
    }

    @Test
    void intervalAloneIsBothShortestAndLongest() {
        var quiet = state(new PublicationRate(NOW, Duration.ofDays(1)), null, SkipHours.NONE);

        assertThat(intervals.afterAnswer(feed(Duration.ofMinutes(1), null), quiet, null, false, NOW))
                .isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void ttlIsNotUndercut() {
        var state = state(PublicationRate.UNKNOWN, Duration.ofHours(2), SkipHours.NONE);

        assertThat(intervals.afterAnswer(feed(null, null), state, null, false, NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void freshnessLongerThanTheIntervalIsNotUndercut() {
        var state = state(PublicationRate.UNKNOWN, null, SkipHours.NONE);

        assertThat(intervals.afterAnswer(feed(null, null), state, Duration.ofHours(3), false, NOW))
                .isEqualTo(NOW.plus(Duration.ofHours(3)));
    }

    @Test
    void freshnessOfAYearIsHeededForADay() {
        var state = state(PublicationRate.UNKNOWN, null, SkipHours.NONE);

        assertThat(intervals.afterAnswer(feed(null, null), state, Duration.ofDays(365), false, NOW))
                .isEqualTo(NOW.plus(SETTINGS.maxPublisherDelay()));
    }

    @Test
    void skippedHoursAndDaysHaveNoPoll() {
        var skip = new SkipHours(Set.of(10, 11), Set.of(DayOfWeek.FRIDAY));
        var state = state(PublicationRate.UNKNOWN, null, skip);

        assertThat(intervals.afterAnswer(feed(null, null), state, null, false, NOW))
                .isEqualTo(Instant.parse("2023-10-12T12:00:00Z"));
        assertThat(intervals.afterAnswer(feed(null, null), state, Duration.ofHours(14), false, NOW))
                .isEqualTo(Instant.parse("2023-10-14T00:00:00Z"));
    }

    @Test
    void retryAfterIsHeededForDaysUpToTheCeiling() {
        assertThat(intervals.afterThrottle(feed(null, null), 1, Duration.ofDays(3), NOW))
                .isEqualTo(NOW.plus(Duration.ofDays(3)));
        assertThat(intervals.afterThrottle(feed(null, null), 1, Duration.ofDays(300), NOW))
                .isEqualTo(NOW.plus(SETTINGS.maxRetryAfter()));
    }

    @Test
    void throttlingThatNamesNoTimeDoublesTheWaitEachTime() {
        assertThat(intervals.afterThrottle(feed(null, null), 3, null, NOW))
                .isEqualTo(NOW.plus(SHORTEST.multipliedBy(4)));
    }

    @Test
    void graverTroubleMakesPollsRarerFaster() {
        assertThat(afterFailure(FailureSeverity.PASSING, 3)).isEqualTo(SHORTEST.multipliedBy(2));
        assertThat(afterFailure(FailureSeverity.PLAIN, 3)).isEqualTo(SHORTEST.multipliedBy(4));
        assertThat(afterFailure(FailureSeverity.LASTING, 3)).isEqualTo(SHORTEST.multipliedBy(16));
    }

    @Test
    void backoffHasACeilingThatDependsOnTheTrouble() {
        assertThat(afterFailure(FailureSeverity.PASSING, 1_000)).isEqualTo(SETTINGS.maxBackoff());
        assertThat(afterFailure(FailureSeverity.LASTING, Integer.MAX_VALUE))
                .isEqualTo(SETTINGS.maxBackoff().multipliedBy(4));
    }

    @Test
    void jitterMakesAWaitLongerAndNeverShorter() {
        var late = new PollIntervals(SETTINGS, () -> 1);

        assertThat(late.afterFailure(feed(null, null), FailureSeverity.PLAIN, 1, NOW))
                .isEqualTo(NOW.plus(Duration.ofSeconds(330)));
    }

    @Test
    void statusHasASeverity() {
        assertThat(FailureSeverity.of(404)).isEqualTo(FailureSeverity.LASTING);
        assertThat(FailureSeverity.of(403)).isEqualTo(FailureSeverity.LASTING);
        assertThat(FailureSeverity.of(408)).isEqualTo(FailureSeverity.PASSING);
        assertThat(FailureSeverity.of(502)).isEqualTo(FailureSeverity.PASSING);
        assertThat(FailureSeverity.of(204)).isEqualTo(FailureSeverity.PLAIN);
    }

    private Duration afterFailure(FailureSeverity trouble, int failures) {
        return Duration.between(NOW, intervals.afterFailure(feed(null, null), trouble, failures, NOW));
    }

    private Duration afterAnswer(PublicationRate rhythm) {
        var next = intervals.afterAnswer(feed(null, null), state(rhythm, null, SkipHours.NONE), null, false, NOW);
        return Duration.between(NOW, next);
    }

    private static FeedState state(PublicationRate rhythm, Duration ttl, SkipHours skip) {
        return new FeedState(
                feed(null, null).id(),
                Validators.NONE,
                ttl,
                skip,
                Map.of(),
                0,
                0,
                rhythm,
                null,
                FeedHealth.UNKNOWN,
                null,
                Map.of());
    }

    private static Feed feed(Duration interval, Duration maxInterval) {
        var url = URI.create("https://example.org/feed");
        return Feed.of(url, "example.org", FeedOptions.DEFAULT.withIntervals(interval, maxInterval), NOW);
    }
}
