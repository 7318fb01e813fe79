package org.communique.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.communique.ingest.article.ArticleFetcher;
import org.communique.ingest.article.ArticleMemory;
import org.communique.ingest.detect.ChunkDecider;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.fetch.RobotsPermission;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.parse.FeedParser;
import org.communique.ingest.partition.TestPartition;
import org.communique.ingest.revisit.ArticleRevisit;
import org.communique.ingest.schedule.MovePolicy;
import org.communique.ingest.schedule.PollIntervals;
import org.communique.ingest.schedule.PollSettings;
import org.communique.ingest.schedule.RevisitPolicy;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedCondition;
import org.communique.ingest.state.FeedOptions;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.HostHold;
import org.communique.ingest.state.PollLogEntry;
import org.communique.ingest.testbed.Rss;
import org.communique.ingest.testbed.Surprise;
import org.communique.ingest.websub.HubNotification;
import org.communique.ingest.websub.PendingUnsubscribes;
import org.communique.ingest.websub.Subscriptions;
import org.communique.ingest.websub.WebSubSettings;
import org.communique.kit.loop.SupervisedLoop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

/** Whatever a document does, its feed is polled again later and the other feeds as ever. */
@ExtendWith(OutputCaptureExtension.class)
class FeedTaskTests {

    private static final Instant NOW = Instant.parse("2023-10-12T10:30:00Z");
    private static final Feed EVIL = feed("https://evil.example/feed");
    private static final Feed GOOD = feed("https://good.example/feed");
    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final PollSettings SETTINGS =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("communique.ingest.poll", PollSettings.class);

    private final TestPartition owned = new TestPartition(EVIL, GOOD);
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile Instant now = NOW;
    private volatile Class<? extends Throwable> surprise = StackOverflowError.class;

    @ParameterizedTest
    @ValueSource(
            classes = {
                NullPointerException.class,
                IllegalStateException.class,
                StackOverflowError.class,
                OutOfMemoryError.class,
                NoClassDefFoundError.class
            })
    void anyEffectOfADocumentIsAFailedPollWithABackOffAndALogEntry(Class<? extends Throwable> what) {
        surprise = what;
        var poller = poller();
        var loop = SupervisedLoop.forever("poller", Duration.ZERO, poller::startNext);
        try {
            poller.onActive(owned.partition());
            loop.start();

            await().atMost(PATIENT).until(() -> state(EVIL).health().failures() == 1);
            await().atMost(PATIENT).until(() -> state(GOOD).health().condition() == FeedCondition.HEALTHY);
        } finally {
            loop.stop();
        }

        var health = state(EVIL).health();
        assertThat(fetches).hasValue(1);
        assertThat(health.condition()).isEqualTo(FeedCondition.SLOWING);
        assertThat(health.lastOutcome()).isEqualTo("its document could not be processed: a surprise");
        assertThat(health.nextPoll()).isAfterOrEqualTo(NOW.plus(SETTINGS.interval()));
    }

    @Test
    void failuresAreFurtherAndFurtherApartAndOnlyTheFirstIsLogged(CapturedOutput output) {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(FeedTask.class)).setLevel(Level.INFO);
        var task = task();
        var waits = new ArrayList<Duration>();
        for (int i = 0; i < 4; i++) {
            task.run(EVIL, owned.partition());
            var next = state(EVIL).health().nextPoll();
            waits.add(Duration.between(now, next));
            now = next;
        }

        assertThat(fetches).hasValue(4);
        assertThat(waits).isSorted().doesNotHaveDuplicates();
        assertThat(output.toString()
                        .lines()
                        .filter(line -> line.contains(EVIL.url().toString())))
                .hasSize(1);
        assertThat(output.toString()).doesNotContain("StackOverflowError").doesNotContain("\tat ");
    }

    @Test
    void pollIsPostponedEvenWhenItsFailureCannotBeRecorded() {
        owned.onCommit(() -> Surprise.of(OutOfMemoryError.class));

        assertThatThrownBy(() -> task().run(EVIL, owned.partition())).isInstanceOf(OutOfMemoryError.class);

        assertThat(state(EVIL).health().failures()).isZero();
        assertThat(state(EVIL).health().nextPoll()).isAfter(now);
    }

    @Test
    void waiterGetsTheOutcome() {
        var task = task();
        var wanted = task.requestPoll(EVIL.id());

        task.run(EVIL, owned.partition());

        assertThat(wanted)
                .isCompletedWithValueMatching(outcome -> outcome.word().equals("broken"));
        assertThat(task.nextAfterRun(EVIL.id(), owned.partition())).isAfter(now);
    }

    @Test
    void brokenNotificationDoesNotKeepTheNextOneFromBeingProcessed() {
        var task = task();
        var document = new HubNotification(feed().getBytes(StandardCharsets.UTF_8), "text/xml");
        var evil = task.add(GOOD.id(), document);
        var good = task.add(GOOD.id(), document);
        owned.onCommit(() -> {
            owned.onCommit(new CommitOutcome.Committed());
            return Surprise.of(StackOverflowError.class);
        });

        task.run(GOOD, owned.partition());

        assertThat(evil).isCompletedExceptionally();
        assertThat(good).isCompletedWithValue(new PollOutcome.Found(1));
    }

    @Test
    void outageOfKafkaChangesNothingAboutAFeed() {
        owned.onCommit(new CommitOutcome.Failed("no broker"));

        task().run(GOOD, owned.partition());

        assertThat(state(GOOD).health().failures()).isZero();
        assertThat(state(GOOD).health().condition()).isEqualTo(FeedCondition.NEW);
        assertThat(state(GOOD).health().nextPoll()).isEqualTo(NOW.plusSeconds(2));
    }

    @Test
    void pauseOfAHostSurvivesTheOwnerOfItsFeeds() {
        var other = feed("https://evil.example/other");
        owned.partition().write(() -> StateChanges.ofFeed(other));
        var until = NOW.plus(Duration.ofHours(1));
        var throttled = new PollLogEntry(NOW, "throttled", "status 429: asked to come back later");
        owned.partition()
                .remember(state(EVIL)
                        .with(state(EVIL)
                                .health()
                                .failed(FeedCondition.THROTTLED, throttled)
                                .holdUntil(until)));
        var poller = poller();

        poller.onActive(owned.partition());

        assertThat(poller.holdOf(other, owned.partition()))
                .contains(new HostHold(until, EVIL.id(), "status 429: asked to come back later"));
        assertThat(poller.holdOf(EVIL, owned.partition())).isEmpty();
        assertThat(poller.holdOf(GOOD, owned.partition())).isEmpty();
        assertThat(state(other).health().heldBack(until).condition()).isEqualTo(FeedCondition.HELD);
        assertThat(state(other).health().heldBack(until).nextPoll()).isEqualTo(until);
    }

    private FeedState state(Feed feed) {
        return owned.partition().stateOf(feed.id());
    }

    private Poller poller() {
        var settings = new PollingConfiguration.Settings(
                SETTINGS, new RevisitPolicy(List.of(), 0), new HostLanes(URI::getHost, 1));
        return PollingConfiguration.poller(
                fetcher(),
                pages(),
                new FeedParser(),
                revisit(),
                subscriptions(),
                owned.partitions(),
                settings,
                () -> now,
                new SimpleMeterRegistry());
    }

    private FeedTask task() {
        var revisits = new RevisitPolicy(List.of(), 0);
        var meters = new SimpleMeterRegistry();
        var decider = new ChunkDecider(SETTINGS.transactionItems(), SETTINGS.pageAttempts(), revisits);
        var states = new FeedStateUpdater(
                new PollIntervals(SETTINGS, () -> 0),
                new MovePolicy(SETTINGS.redirectTrustAfter()),
                revisits,
                SETTINGS.goneThreshold());
        var loader = new FeedLoader(fetcher(), new FeedParser(), () -> now);
        var poll = new Poll(fetcher(), loader, pages(), decider, states, () -> now, meters);
        return new FeedTask(poll, revisit(), subscriptions(), Duration.ofMinutes(1), () -> now);
    }

    private Fetcher fetcher() {
        return request -> {
            if (request.url().equals(EVIL.url())) {
                fetches.incrementAndGet();
                return Surprise.of(surprise);
            }
            return new FetchOutcome.Modified(
                    feed().getBytes(StandardCharsets.UTF_8),
                    "text/xml",
                    Validators.NONE,
                    request.url(),
                    null,
                    null,
                    List.of());
        };
    }

    private ArticleFetcher pages() {
        return new ArticleFetcher(
                fetcher(),
                _ -> RobotsPermission.ALLOWED,
                1,
                new ArticleMemory(DataSize.ofMegabytes(1)),
                new SimpleMeterRegistry());
    }

    private ArticleRevisit revisit() {
        return new ArticleRevisit(
                pages(),
                _ -> Optional.empty(),
                new RevisitPolicy(List.of(), 0),
                1,
                () -> now,
                new SimpleMeterRegistry());
    }

    private Subscriptions subscriptions() {
        var off = new WebSubSettings(null, Duration.ofDays(1));
        return new Subscriptions(
                off, fetcher(), () -> "", new PendingUnsubscribes(), () -> now, new SimpleMeterRegistry());
    }

    private static String feed() {
        return Rss.feed(Rss.item("1", "One", "Text."));
    }

    private static Feed feed(String url) {
        var at = URI.create(url);
        return Feed.of(at, at.getHost(), FeedOptions.DEFAULT.withArticlePages(false), NOW);
    }
}
