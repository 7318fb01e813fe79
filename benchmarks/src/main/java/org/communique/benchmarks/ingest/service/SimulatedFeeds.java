package org.communique.benchmarks.ingest.service;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Revision;
import org.communique.contracts.release.Version;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.parse.item.SkipHours;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedCondition;
import org.communique.ingest.state.FeedHealth;
import org.communique.ingest.state.FeedOptions;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.PollLogEntry;
import org.communique.ingest.state.PublicationRate;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.state.SeenItem;

/** Simulated feeds with a history: each has its last ten polls, and the items of its last document. */
public final class SimulatedFeeds {

    private static final int FEEDS_A_PUBLISHER = 10;
    private static final int POLLS = 10;
    private static final Duration AGE = Duration.ofDays(500);

    private final Instant now;
    private final Duration interval;
    private final int items;
    private final Random random = new Random(1);

    /**
     * @param now start of the polling
     * @param interval between two polls of each
     * @param items of each document
     */
    public SimulatedFeeds(Instant now, Duration interval, int items) {
        this.now = now;
        this.interval = interval;
        this.items = items;
    }

    /** Returns a new feed; ten of them have one publisher. */
    public Feed feed(int number, URI url) {
        var publisher = "press-%d.example".formatted(number / FEEDS_A_PUBLISHER);
        var added = now.minus(AGE);
        return Feed.of(url, publisher, FeedOptions.DEFAULT.withArticlePages(false), added);
    }

    /** Returns a feed of one of very many publishers. */
    public Feed feed(int number) {
        return feed(
                number,
                URI.create("https://www.press-%d.example/newsroom/feed-%d.xml"
                        .formatted(number / FEEDS_A_PUBLISHER, number)));
    }

    /** Returns the state of a feed. */
    public FeedState stateOf(Feed feed) {
        var seen = new HashMap<String, SeenItem>();
        releases(feed)
                .forEach(release -> seen.put(
                        release.identity().id().value(), new SeenItem("%016x".formatted(random.nextLong()), 0)));
        var due = now.plusMillis((long) (interval.toMillis() * random.nextDouble()));
        var notes = IntStream.rangeClosed(1, POLLS)
                .mapToObj(ago -> new PollLogEntry(due.minus(interval.multipliedBy(ago)), "unchanged", "nothing new"))
                .toList();
        var last = notes.getFirst();
        var health = new FeedHealth(FeedCondition.HEALTHY, last.at(), last.text(), 0, null, due, notes);
        var validators = new Validators("\"%016x\"".formatted(random.nextLong()), null);
        return new FeedState(
                feed.id(),
                validators,
                null,
                SkipHours.NONE,
                seen,
                items,
                0,
                PublicationRate.UNKNOWN,
                null,
                health,
                null,
                Map.of());
    }

    /** Returns the states of a feed's releases. */
    public Stream<ReleaseState> releases(Feed feed) {
        return IntStream.range(0, items).mapToObj(number -> release(feed, number));
    }

    private ReleaseState release(Feed feed, int number) {
        var url = feed.url().resolve("/newsroom/releases/%s-%d.html".formatted(feed.id(), number));
        var identity =
                new Identity(ReleaseId.derive(feed.source(), url.toString()), Revision.FIRST, Version.observedAt(now));
        var origin = new Origin(feed.source(), feed.id().value(), url.toString(), url);
        return new ReleaseState(
                identity, origin, new Fingerprint("%024x".formatted(random.nextLong())), null, null, null);
    }
}
