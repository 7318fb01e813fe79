package org.communique.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.ingest.feed.Feed;
import org.communique.ingest.feed.FeedId;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.harvest.Harvest;
import org.communique.ingest.item.About;
import org.communique.ingest.item.FeedDocument;
import org.communique.ingest.item.FeedHints;
import org.communique.ingest.item.SkipTimes;
import org.communique.ingest.ledger.Changes;
import org.communique.ingest.ownership.Land;
import org.communique.ingest.pace.Moving;
import org.communique.ingest.pace.Pace;
import org.communique.ingest.pace.PollSettings;
import org.communique.ingest.pace.Revisits;
import org.communique.ingest.pace.Trouble;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.Hub;
import org.communique.ingest.state.Subscription;
import org.communique.ingest.state.health.Condition;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BookkeepingTests {

    private static final URI URL = URI.create("https://example.org/feed");
    private static final Instant NOW = Instant.parse("2023-10-12T10:30:00Z");
    private static final Feed FEED =
            new Feed(FeedId.of(URL), URL, "example.org", null, null, null, List.of(), true, NOW, null, null);
    private static final Validators TAG = new Validators("\"2\"", null);
    private static final PollSettings SETTINGS =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("communique.poll", PollSettings.class);
    private static final PollOutcome FAILED = new PollOutcome.Failing("failed", "status 404", Trouble.LASTING);

    private final Bookkeeping bookkeeping =
            new Bookkeeping(new Pace(SETTINGS, () -> 0), new Moving(SETTINGS.moveAfter()), SETTINGS.goneAfter());
    private final Land land = new Land(FEED);
    private Instant now = NOW;

    @Test
    void unchangedDocumentHasNewValidatorsAndHubAndSkipTimes() {
        var hub = URI.create("https://hub.example/");
        var skip = new SkipTimes(Set.of(3), Set.of());

        var after = read(new FeedHints(skip, List.of(hub), null), false);

        assertThat(after.validators()).isEqualTo(TAG);
        assertThat(after.skip()).isEqualTo(skip);
        assertThat(after.hub()).isEqualTo(new Hub(hub, URL));
        assertThat(after.health().condition()).isEqualTo(Condition.HEALTHY);
    }

    @Test
    void answerThatNothingChangedMayNameOtherValidators() {
        var after = bookkeeping.same(
                visit(), new FetchOutcome.NotModified(TAG, Duration.ofHours(3), null), new PollOutcome.Unchanged());

        assertThat(after.validators()).isEqualTo(TAG);
        assertThat(after.health().nextPoll()).isEqualTo(NOW.plus(Duration.ofHours(3)));
    }

    @Test
    void overlapThatIsLostIsCounted() {
        assertThat(read(FeedHints.NONE, true).overlapsLost()).isEqualTo(1);
    }

    @Test
    void feedFailsAfterThreeFailuresInARowAndIsWellAfterOneAnswer() {
        assertThat(fail(FAILED)).isEqualTo(Condition.SLOWING);
        assertThat(fail(FAILED)).isEqualTo(Condition.SLOWING);
        assertThat(fail(FAILED)).isEqualTo(Condition.FAILING);

        assertThat(read(FeedHints.NONE, false).health().condition()).isEqualTo(Condition.HEALTHY);
    }

    @Test
    void feedIsGoneOnlyAfterADayOfNothingBut410() {
        for (int hour = 0; hour < 24; hour += 8) {
            assertThat(fail(new PollOutcome.Gone())).isNotEqualTo(Condition.GONE);
            now = now.plus(Duration.ofHours(8));
        }

        assertThat(fail(new PollOutcome.Gone())).isEqualTo(Condition.GONE);
        assertThat(state().health().nextPoll()).isEqualTo(now.plus(SETTINGS.gone()));
    }

    @Test
    void throttledFeedComesBackWhenItWasAskedTo() {
        var after = bookkeeping.unwell(visit(), new PollOutcome.Throttled(429, true), Duration.ofHours(2));

        assertThat(after.health().condition()).isEqualTo(Condition.THROTTLED);
        assertThat(after.health().nextPoll()).isEqualTo(NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void feedWhosePushesAreTrustedIsPolledAtItsLongestIntervalUntilAPollFindsSomething() {
        var hub = new Hub(URI.create("https://hub.example/"), URL);
        var trusted = Subscription.of(FEED.id(), hub, URL, "secret", NOW)
                .agreed(NOW.plus(Duration.ofDays(10)))
                .pushed(true, NOW)
                .polled(false);
        land.territory().write(() -> Changes.know(trusted));

        assertThat(read(FeedHints.NONE, false, new PollOutcome.Unchanged())
                        .health()
                        .nextPoll())
                .isEqualTo(NOW.plus(SETTINGS.maxInterval()));
        assertThat(read(FeedHints.NONE, false, new PollOutcome.Found(1))
                        .health()
                        .nextPoll())
                .isEqualTo(NOW.plus(SETTINGS.interval()));
    }

    @Test
    void onlyWhatShouldSurviveUsIsWorthARecord() {
        var fresh = FeedState.unknown(FEED.id());
        var healthy = read(FeedHints.NONE, false);
        var throttled = bookkeeping.unwell(visit(), new PollOutcome.Throttled(429, true), Duration.ofMinutes(1));
        var forLong = bookkeeping.unwell(visit(), new PollOutcome.Throttled(429, true), Duration.ofHours(1));

        assertThat(Bookkeeping.isWorthWriting(fresh, healthy)).isFalse();
        assertThat(Bookkeeping.isWorthWriting(healthy, read(FeedHints.NONE, false)))
                .isFalse();
        assertThat(Bookkeeping.isWorthWriting(healthy, throttled)).isTrue();
        assertThat(Bookkeeping.isWorthWriting(throttled, throttled)).isFalse();
        assertThat(Bookkeeping.isWorthWriting(throttled, forLong)).isTrue();
    }

    private Condition fail(PollOutcome outcome) {
        land.territory().remember(bookkeeping.unwell(visit(), outcome, null));
        return state().health().condition();
    }

    private FeedState read(FeedHints hints, boolean overlapLost) {
        return read(hints, overlapLost, new PollOutcome.Unchanged());
    }

    private FeedState read(FeedHints hints, boolean overlapLost, PollOutcome outcome) {
        var answer = new FetchOutcome.Modified(new byte[0], null, TAG, URL, null, null, List.of());
        var document = new FeedDocument(
                null, null, null, hints, null, List.of(), List.of(), false, List.of(), About.NOTHING, List.of());
        var harvest = new Harvest(List.of(), Map.of(), List.of(), overlapLost);
        return bookkeeping.read(visit(), new Bookkeeping.Reading(answer, document, harvest), outcome);
    }

    private FeedState state() {
        return land.territory().stateOf(FEED.id());
    }

    private Visit visit() {
        return new Visit(FEED, land.territory(), now, new Revisits(List.of(), 0));
    }
}
