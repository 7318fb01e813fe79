package org.communique.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communique.contracts.event.RawEvent;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Version;
import org.communique.ingest.article.ArticleFetcher;
import org.communique.ingest.article.ArticleMemory;
import org.communique.ingest.detect.ChunkDecider;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.fetch.RobotsPermission;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.parse.FeedParser;
import org.communique.ingest.parse.item.ItemFilter;
import org.communique.ingest.parse.item.ItemRule;
import org.communique.ingest.partition.TestPartition;
import org.communique.ingest.schedule.MovePolicy;
import org.communique.ingest.schedule.PollIntervals;
import org.communique.ingest.schedule.PollSettings;
import org.communique.ingest.schedule.RevisitPolicy;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedCondition;
import org.communique.ingest.state.FeedOptions;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.testbed.Rss;
import org.communique.ingest.websub.HubNotification;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** What publishers' servers do from poll to poll, without a broker. */
class PollTests {

    private static final URI URL = URI.create("https://example.org/feed");
    private static final Instant NOW = Instant.parse("2023-10-12T10:30:00Z");
    private static final Feed FEED = Feed.of(URL, "example.org", FeedOptions.DEFAULT.withArticlePages(false), NOW);
    private static final String DATE = "Thu, 12 Oct 2023 10:00:00 GMT";
    private static final String ONE = Rss.item("1", "One", "Text.");
    private static final String TWO = Rss.item("2", "Two", "Text two.");
    private static final String THREE = Rss.item("3", "Three", "Text three.");

    private final TestPartition owned = new TestPartition(FEED);
    private final List<FetchRequest> requests = new ArrayList<>();
    private FetchOutcome answer = new FetchOutcome.Gone();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = NOW;
    private final Poll poller = poller();

    @Test
    void unchangedBodyWithNewValidatorsWritesNothingAndTheyAreSentNext() {
        poll(Rss.feed(ONE), "\"1\"");
        poll(Rss.feed(ONE), "W/\"2\"");
        poll(Rss.feed(ONE), "3");

        assertThat(owned.written()).hasSize(1);
        assertThat(requests.getLast().validators().etag()).isEqualTo("W/\"2\"");
    }

    @Test
    void otherBodyUnderTheSameValidatorIsReadAllTheSame() {
        poll(Rss.feed(ONE), "\"1\"");

        assertThat(poll(Rss.feed(TWO, ONE), "\"1\"")).isEqualTo(new PollOutcome.Found(1));
    }

    @Test
    void itemThatIsGoneFromTheMiddleOrTheEndIsNotWithdrawnAndNotNewWhenItIsBack() {
        poll(Rss.feed(THREE, TWO, ONE), "\"1\"");
        poll(Rss.feed(THREE, ONE), "\"2\"");
        poll(Rss.feed(THREE), "\"3\"");

        assertThat(poll(Rss.feed(THREE, TWO, ONE), "\"4\"")).isEqualTo(new PollOutcome.Unchanged());
        assertThat(owned.events()).hasSize(3);
        assertThat(state().gaps()).isZero();
    }

    @Test
    void lateItemWithAnOldDateIsEmitted() {
        poll(Rss.feed(TWO), "\"1\"");
        var late = Rss.item("0", null, "Late", "Text of old.", "Mon, 03 Jan 2000 10:00:00 GMT");

        assertThat(poll(Rss.feed(TWO, late), "\"2\"")).isEqualTo(new PollOutcome.Found(1));
    }

    @Test
    void dateInTheFutureIsKeptAndIsNoVersion() {
        poll(Rss.feed(Rss.item("1", null, "One", "Text.", "Mon, 03 Jan 2050 10:00:00 GMT")), "\"1\"");

        var release = (RawRelease) owned.events().getFirst();
        assertThat(release.text().dates().published()).isEqualTo(Instant.parse("2050-01-03T10:00:00Z"));
        assertThat(release.text().written()).isNotNull();
        assertThat(release.identity().version()).isEqualTo(Version.observedAt(NOW));
    }

    @Test
    void itemWithoutDateGuidAndLinkIsTheSameAtEachPoll() {
        var bare = "<item><title>Bare</title><description>Nothing but words.</description></item>";
        poll(Rss.feed(bare), "\"1\"");

        assertThat(poll(Rss.feed(bare), "\"2\"")).isEqualTo(new PollOutcome.Unchanged());
        assertThat(((RawRelease) owned.events().getFirst()).text().dates().published())
                .isNull();
    }

    @Test
    void feedThatFailsAndIsBackIsHealthyAndRepeatsNothing() {
        poll(Rss.feed(ONE), "\"1\"");
        poll(new FetchOutcome.Failed(404, "not found"));
        poll(new FetchOutcome.Failed(403, "cf-mitigated: challenge"));
        assertThat(poll("<html><title>Just a moment…</title></html>", "\"x\"").word())
                .isEqualTo("not-a-feed");
        assertThat(poll("", "\"y\"").word()).isEqualTo("not-a-feed");
        assertThat(state().health().condition()).isEqualTo(FeedCondition.FAILING);
        assertThat(state().validators().etag()).isEqualTo("\"1\"");

        assertThat(poll(Rss.feed(TWO, ONE), "\"2\"")).isEqualTo(new PollOutcome.Found(1));
        assertThat(state().health().condition()).isEqualTo(FeedCondition.HEALTHY);
    }

    @Test
    void clockThatIsSetBackMakesARevisionNewerAllTheSame() {
        poll(Rss.feed(ONE), "\"1\"");
        now = NOW.minus(Duration.ofDays(1));
        poll(Rss.feed(Rss.item("1", "One", "Corrected.")), "\"2\"");

        var versions = owned.events().stream().map(RawEvent::stateVersion).toList();
        assertThat(versions.getLast()).isGreaterThan(versions.getFirst());
    }

    @Test
    void uncommittedNewsAreRequestedWithoutTheirValidatorsAndEmitted() {
        owned.onCommit(new CommitOutcome.Stale());
        assertThat(poll(Rss.feed(ONE), "\"1\"").word()).isEqualTo("not-written");
        owned.onCommit(new CommitOutcome.Committed());

        assertThat(poll(Rss.feed(ONE), "\"1\"")).isEqualTo(new PollOutcome.Found(1));
        assertThat(requests.getLast().validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void pushedPartOfAFeedLeavesTheRestOfItsStateUnchanged() {
        poll(Rss.feed(TWO, ONE), "\"1\"");
        var before = state();

        var pushed = new HubNotification(Rss.feed(THREE).getBytes(StandardCharsets.UTF_8), "application/rss+xml");

        assertThat(poller().notified(FEED, owned.partition(), pushed)).isEqualTo(new PollOutcome.Found(1));
        assertThat(state().items()).hasSize(3);
        assertThat(state().gaps()).isZero();
        assertThat(state().validators()).isEqualTo(before.validators());
        assertThat(state().health()).isEqualTo(before.health());
        assertThat(poll(Rss.feed(THREE, TWO, ONE), "\"2\"")).isEqualTo(new PollOutcome.Unchanged());
    }

    @Test
    void pushThatIsNoFeedChangesNothing() {
        poll(Rss.feed(ONE), "\"1\"");
        var before = state();

        assertThat(poller().notified(FEED, owned.partition(), new HubNotification(new byte[0], null))
                        .word())
                .isEqualTo("not-a-feed");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void outageOfKafkaIsNotPutDownToTheFeed() {
        poll(Rss.feed(ONE), "\"1\"");
        var before = state();
        owned.onCommit(new CommitOutcome.Failed("Timeout expired after 4000ms while awaiting InitProducerId"));

        for (int i = 0; i < 5; i++) {
            assertThat(poll(Rss.feed(TWO, ONE), "\"2\""))
                    .isEqualTo(
                            new PollOutcome.NotWritten("Timeout expired after 4000ms while awaiting InitProducerId"));
        }

        var health = state().health();
        assertThat(health.condition()).isEqualTo(FeedCondition.HEALTHY);
        assertThat(health.failures()).isZero();
        assertThat(health.polls()).isEqualTo(before.health().polls());
        assertThat(state().items()).isEqualTo(before.items());
        assertThat(state().validators()).isEqualTo(before.validators());
    }

    @Test
    void publisherIsPolledLessAndLessOftenDuringAnOutageOfKafkaAndSoonAfterIt() {
        owned.onCommit(new CommitOutcome.Failed("no broker"));
        poll(Rss.feed(ONE), "\"1\"");
        assertThat(state().health().nextPoll()).isEqualTo(NOW.plusSeconds(2));

        now = NOW.plusSeconds(90);
        poll(Rss.feed(ONE), "\"1\"");
        assertThat(state().health().nextPoll()).isEqualTo(now.plusSeconds(90));

        now = NOW.plus(Duration.ofDays(2));
        poll(Rss.feed(ONE), "\"1\"");
        assertThat(state().health().nextPoll()).isEqualTo(now.plus(Duration.ofMinutes(5)));

        owned.onCommit(new CommitOutcome.Committed());
        poll(Rss.feed(ONE), "\"1\"");
        owned.onCommit(new CommitOutcome.Failed("no broker again"));
        poll(Rss.feed(TWO, ONE), "\"2\"");
        assertThat(state().health().nextPoll()).isEqualTo(now.plusSeconds(2));
    }

    @Test
    void nextPollTimeThatIsCommittedIsTheOneInMemory() {
        var jitters = Stream.iterate(0.25, jitter -> jitter / 2).iterator();
        answer = modified(Rss.feed(ONE), "\"1\"");
        poller(jitters::next).poll(FEED, owned.partition());

        var committed = owned.written().getLast().feedStates().getFirst();
        assertThat(committed.health().nextPoll()).isAfter(NOW.plus(Duration.ofMinutes(5)));
        assertThat(state()).isEqualTo(committed);
    }

    @Test
    void nextPollIsPutOffBeforeAPollBegins() {
        poller().postpone(FEED, owned.partition());

        assertThat(state().health().nextPoll()).isAfter(now);
        assertThat(state().health().condition()).isEqualTo(FeedCondition.NEW);
    }

    @Test
    void pollThatIsPutOffFurtherAlreadyStaysSo() {
        poll(new FetchOutcome.Throttled(Duration.ofHours(5), 429));
        var next = state().health().nextPoll();

        poller().postpone(FEED, owned.partition());

        assertThat(state().health().nextPoll()).isEqualTo(next);
    }

    @Test
    void secondReleaseUnderTheLinkOfTheFirstIsAReleaseOfItsOwn() {
        poll(Rss.feed(weekly(1)), "\"1\"");
        poll(Rss.feed(weekly(2)), "\"2\"");
        poll(Rss.feed(weekly(3), weekly(2)), "\"3\"");

        assertThat(poll(Rss.feed(weekly(3)), "\"4\"")).isEqualTo(new PollOutcome.Unchanged());
        assertThat(owned.events())
                .extracting(RawEvent::releaseId)
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(owned.events())
                .extracting(event -> ((RawRelease) event).identity().revision().number())
                .containsOnly(1);
        assertThat(meters.counter("communique.ingest.identities", "decision", "another")
                        .count())
                .isPositive();
    }

    @Test
    void releaseIssuedAgainWithAnotherGuidIsTheSame() {
        poll(Rss.feed(article("g1", "The gates of the lock are open.", DATE)), "\"1\"");

        assertThat(poll(Rss.feed(article("g2", "The gates of the lock are open.", DATE)), "\"2\""))
                .isEqualTo(new PollOutcome.Unchanged());
        assertThat(poll(Rss.feed(article("g3", "The gates of the lock are shut.", DATE)), "\"3\""))
                .isEqualTo(new PollOutcome.Found(1));
        assertThat(((RawRelease) owned.events().getLast()).identity().revision().number())
                .isEqualTo(2);
    }

    @Test
    void itemsWhoseGuidsAndLinksAreNewAtEachFetchAreKnownByTheirWords() {
        poll(Rss.feed(volatileItems(0)), "\"1\"");

        for (int fetch = 1; fetch < 4; fetch++) {
            assertThat(poll(Rss.feed(volatileItems(fetch)), "\"" + fetch + "\""))
                    .isEqualTo(new PollOutcome.Unchanged());
            now = now.plus(Duration.ofDays(2));
        }
        assertThat(owned.events()).hasSize(5);
        assertThat(String.valueOf(state().health().lastOutcome())).contains("known by title and text");
    }

    @Test
    void itemsWithoutLinksWhoseGuidsAreNewAtEachFetchAreKnownByTheirWords() {
        poll(Rss.feed(Rss.item("a?t=0", "One", "Text."), Rss.item("b?t=0", "Two", "Text two.")), "\"1\"");

        assertThat(poll(Rss.feed(Rss.item("a?t=1", "One", "Text."), Rss.item("b?t=1", "Two", "Text two.")), "\"2\""))
                .isEqualTo(new PollOutcome.Unchanged());
    }

    @Test
    void newItemAmongThoseKnownByTheirWordsIsNew() {
        poll(Rss.feed(volatileItems(0)), "\"1\"");
        var more = Stream.concat(
                        Stream.of(Rss.item("new?t=1", "https://example.org/new?t=1", "New", "Text new.", DATE)),
                        Stream.of(volatileItems(1)))
                .toArray(String[]::new);

        assertThat(poll(Rss.feed(more), "\"2\"")).isEqualTo(new PollOutcome.Found(1));
    }

    @Test
    void publisherThatMovesHasItsNewLinksTold() {
        poll(Rss.feed(Rss.item("1", "https://old.example.org/a", "One", "Text.", DATE)), "\"1\"");

        assertThat(poll(Rss.feed(Rss.item("1", "https://new.example.org/a", "One", "Text.", DATE)), "\"2\""))
                .isEqualTo(new PollOutcome.Found(1));
        var amended = (RawRelease) owned.events().getLast();
        assertThat(amended.origin().url()).hasToString("https://new.example.org/a");
        assertThat(amended.identity().revision().number()).isEqualTo(1);
        assertThat(amended.releaseId()).isEqualTo(owned.events().getFirst().releaseId());
    }

    @Test
    void newDateAloneIsNotTold() {
        poll(Rss.feed(article("1", "Text.", DATE)), "\"1\"");

        assertThat(poll(Rss.feed(article("1", "Text.", "Fri, 13 Oct 2023 10:00:00 GMT")), "\"2\""))
                .isEqualTo(new PollOutcome.Unchanged());
    }

    @Test
    void newDetailsAreToldOnceADay() {
        poll(Rss.feed(categorised("a")), "\"1\"");
        assertThat(poll(Rss.feed(categorised("b")), "\"2\"")).isEqualTo(new PollOutcome.Found(1));

        assertThat(poll(Rss.feed(categorised("c")), "\"3\"")).isEqualTo(new PollOutcome.Unchanged());
        now = now.plus(Duration.ofHours(23));
        assertThat(poll(Rss.feed(categorised("c")), "\"4\"")).isEqualTo(new PollOutcome.Unchanged());
        now = now.plus(Duration.ofHours(1));
        assertThat(poll(Rss.feed(categorised("c")), "\"5\"")).isEqualTo(new PollOutcome.Found(1));

        assertThat(((RawRelease) owned.events().getLast()).text().categories()).containsExactly("c");
        assertThat(poll(Rss.feed(categorised("c")), "\"6\"")).isEqualTo(new PollOutcome.Unchanged());
    }

    @Test
    void itemThatTheFilterLeavesOutIsNoRelease() {
        var filter = new ItemFilter(null, List.of(new ItemRule("two", null, null, null)));
        var options = FEED.options();
        owned.partition()
                .write(() -> StateChanges.ofFeed(FEED.with(new FeedOptions(
                        options.title(),
                        options.interval(),
                        options.maxInterval(),
                        options.labels(),
                        false,
                        null,
                        null,
                        null,
                        filter))));
        answer = modified(Rss.feed(TWO, ONE), "\"1\"");

        assertThat(poller.poll(owned.partition().feed(FEED.id()).orElseThrow(), owned.partition()))
                .isEqualTo(new PollOutcome.Found(1));
        assertThat(String.valueOf(state().health().lastOutcome())).endsWith("filter: 1 of 2 items left out");
    }

    private static String weekly(int week) {
        return Rss.item(
                "w" + week,
                "https://example.org/weekly",
                "Week " + week,
                "Text of week %d and of no other one.".formatted(week),
                "Thu, %02d Oct 2023 10:00:00 GMT".formatted(5 + week));
    }

    private static String article(String guid, String text, String date) {
        return Rss.item(guid, "https://example.org/article", "Lock opens", text, date);
    }

    private static String categorised(String category) {
        return "<item><guid>1</guid><title>One</title><description>Text.</description><category>%s</category></item>"
                .formatted(category);
    }

    private static String[] volatileItems(int fetch) {
        return IntStream.range(0, 5)
                .mapToObj(item -> Rss.item(
                        "https://example.org/%d?t=%d".formatted(item, fetch),
                        "https://example.org/%d?t=%d".formatted(item, fetch),
                        "Title " + item,
                        "Text %d.".formatted(item),
                        DATE))
                .toArray(String[]::new);
    }

    private PollOutcome poll(String document, String etag) {
        return poll(modified(document, etag));
    }

    private static FetchOutcome modified(String document, String etag) {
        return new FetchOutcome.Modified(
                document.getBytes(StandardCharsets.UTF_8),
                null,
                new Validators(etag, null),
                URL,
                null,
                null,
                List.of());
    }

    private PollOutcome poll(FetchOutcome next) {
        answer = next;
        return poller.poll(FEED, owned.partition());
    }

    private Poll poller() {
        return poller(() -> 0);
    }

    private Poll poller(DoubleSupplier random) {
        var settings = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("communique.ingest.poll", PollSettings.class);
        var revisits = new RevisitPolicy(List.of(), 0);
        Fetcher fetcher = request -> {
            requests.add(request);
            return answer;
        };
        var articles = new ArticleFetcher(
                fetcher, _ -> RobotsPermission.ALLOWED, 1, new ArticleMemory(DataSize.ofMegabytes(8)), meters);
        var decider = new ChunkDecider(settings.transactionItems(), settings.pageAttempts(), revisits);
        var states = new FeedStateUpdater(
                new PollIntervals(settings, random),
                new MovePolicy(settings.redirectTrustAfter()),
                revisits,
                settings.goneThreshold());
        return new Poll(
                fetcher,
                new FeedLoader(fetcher, new FeedParser(), () -> now),
                articles,
                decider,
                states,
                () -> now,
                meters);
    }

    private FeedState state() {
        return owned.partition().stateOf(FEED.id());
    }
}
