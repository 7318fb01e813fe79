package org.communique.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.ingest.detect.FeedDiff;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.parse.item.FeedHints;
import org.communique.ingest.parse.item.FeedMetadata;
import org.communique.ingest.parse.item.SkipHours;
import org.communique.ingest.partition.TestPartition;
import org.communique.ingest.schedule.FailureSeverity;
import org.communique.ingest.schedule.MovePolicy;
import org.communique.ingest.schedule.PollIntervals;
import org.communique.ingest.schedule.PollSettings;
import org.communique.ingest.schedule.RevisitPolicy;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedCondition;
import org.communique.ingest.state.FeedOptions;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.Hub;
import org.communique.ingest.state.Subscription;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FeedStateUpdaterTests {

    private static final URI URL = URI.create("https://example.org/feed");
    private static final Instant NOW = Instant.parse("2023-10-12T10:30:00Z");
    private static final Feed FEED = Feed.of(URL, "example.org", FeedOptions.DEFAULT, NOW);
    private static final Validators TAG = new Validators("\"2\"", null);
    private static final PollSettings SETTINGS =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("communique.ingest.poll", PollSettings.class);
    private static final PollOutcome FAILED = new PollOutcome.Failing("failed", "status 404", FailureSeverity.LASTING);

    private final FeedStateUpdater states = new FeedStateUpdater(
            new PollIntervals(SETTINGS, () -> 0),
            new MovePolicy(SETTINGS.redirectTrustAfter()),
            new RevisitPolicy(List.of(), 0),
            SETTINGS.goneThreshold());
    private final TestPartition owned = new TestPartition(FEED);
    private Instant now = NOW;

    @Test
    void unchangedDocumentHasNewValidatorsAndHubAndSkipTimes() {
        var hub = URI.create("https://hub.example/");
        var skip = new SkipHours(Set.of(3), Set.of());

        var after = read(new FeedHints(skip, List.of(hub), null), false);

        assertThat(after.validators()).isEqualTo(TAG);
        assertThat(after.skip()).isEqualTo(skip);
        assertThat(after.hub()).isEqualTo(new Hub(hub, URL));
        assertThat(after.health().condition()).isEqualTo(FeedCondition.HEALTHY);
    }

    @Test
    void notModifiedResponseMayHaveOtherValidators() {
        var after = states.afterNotModified(poll(), new FetchOutcome.NotModified(TAG, Duration.ofHours(3), null));

        assertThat(after.validators()).isEqualTo(TAG);
        assertThat(after.health().nextPoll()).isEqualTo(NOW.plus(Duration.ofHours(3)));
    }

    @Test
    void documentWithoutAnyFormerItemCounts() {
        assertThat(read(FeedHints.NONE, true).gaps()).isEqualTo(1);
    }

    @Test
    void feedFailsAfterThreeFailuresInARowAndIsHealthyAfterOneResponse() {
        assertThat(fail(FAILED)).isEqualTo(FeedCondition.SLOWING);
        assertThat(fail(FAILED)).isEqualTo(FeedCondition.SLOWING);
        assertThat(fail(FAILED)).isEqualTo(FeedCondition.FAILING);

        assertThat(read(FeedHints.NONE, false).health().condition()).isEqualTo(FeedCondition.HEALTHY);
    }

    @Test
    void feedIsGoneOnlyAfterADayOfNothingBut410() {
        for (int hour = 0; hour < 24; hour += 8) {
            assertThat(fail(new PollOutcome.Gone())).isNotEqualTo(FeedCondition.GONE);
            now = now.plus(Duration.ofHours(8));
        }

        assertThat(fail(new PollOutcome.Gone())).isEqualTo(FeedCondition.GONE);
        assertThat(state().health().nextPoll()).isEqualTo(now.plus(SETTINGS.goneInterval()));
    }

    @Test
    void throttledFeedIsPolledAfterItsRetryAfter() {
        var after = states.afterFailure(poll(), new PollOutcome.Throttled(429, true), Duration.ofHours(2));

        assertThat(after.health().condition()).isEqualTo(FeedCondition.THROTTLED);
        assertThat(after.health().nextPoll()).isEqualTo(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void pauseThatAServerAsksForIsKeptForItsHost() {
        var asked = states.afterFailure(poll(), new PollOutcome.Throttled(429, true), Duration.ofHours(2));
        var unasked = states.afterFailure(poll(), new PollOutcome.Throttled(429, false), null);

        assertThat(asked.health().heldUntil()).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(FeedStateUpdater.isWorthWriting(unasked, asked)).isTrue();
        assertThat(unasked.health().heldUntil()).isNull();
    }

    @Test
    void feedWhosePushesAreTrustedIsPolledAtItsLongestIntervalUntilAPollFindsSomething() {
        var hub = new Hub(URI.create("https://hub.example/"), URL);
        var trusted = Subscription.of(FEED.id(), hub, URL, "secret", NOW)
                .verified(NOW.plus(Duration.ofDays(10)))
                .pushed(true, NOW)
                .polled(false);
        owned.partition().write(() -> StateChanges.ofSubscription(trusted));

        assertThat(read(FeedHints.NONE, false, 0).health().nextPoll()).isEqualTo(NOW.plus(SETTINGS.maxInterval()));
        assertThat(read(FeedHints.NONE, false, 1).health().nextPoll()).isEqualTo(NOW.plus(SETTINGS.interval()));
    }

    @Test
    void onlyConditionMoveAndLongThrottleAreWorthARecord() {
        var fresh = FeedState.unknown(FEED.id());
        var healthy = read(FeedHints.NONE, false);
        var throttled = states.afterFailure(poll(), new PollOutcome.Throttled(429, true), Duration.ofMinutes(1));
        var forLong = states.afterFailure(poll(), new PollOutcome.Throttled(429, true), Duration.ofHours(1));

        assertThat(FeedStateUpdater.isWorthWriting(fresh, healthy)).isFalse();
        assertThat(FeedStateUpdater.isWorthWriting(healthy, read(FeedHints.NONE, false)))
                .isFalse();
        assertThat(FeedStateUpdater.isWorthWriting(healthy, throttled)).isTrue();
        assertThat(FeedStateUpdater.isWorthWriting(throttled, throttled)).isFalse();
        assertThat(FeedStateUpdater.isWorthWriting(throttled, forLong)).isTrue();
    }

    private FeedCondition fail(PollOutcome outcome) {
        owned.partition().remember(states.afterFailure(poll(), outcome, null));
        return state().health().condition();
    }

    private FeedState read(FeedHints hints, boolean overlapLost) {
        return read(hints, overlapLost, 0);
    }

    private FeedState read(FeedHints hints, boolean overlapLost, int emitted) {
        var response = new FetchOutcome.Modified(new byte[0], null, TAG, URL, null, null, List.of());
        var document = new FeedDocument(
                null, null, null, hints, null, List.of(), List.of(), false, List.of(), FeedMetadata.NOTHING, List.of());
        var diff = new FeedDiff(List.of(), Map.of(), List.of(), Map.of(), List.of(), overlapLost);
        var result = new ChunkResult(Map.of(), Map.of(), 0, emitted, state(), state(), new CommitOutcome.Committed());
        return states.afterDocument(poll(), new ParsedFeed(document, response, diff, now), result);
    }

    private FeedState state() {
        return owned.partition().stateOf(FEED.id());
    }

    private PollContext poll() {
        return PollContext.of(FEED, owned.partition(), now);
    }
}
