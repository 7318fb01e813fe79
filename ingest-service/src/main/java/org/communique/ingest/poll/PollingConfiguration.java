package org.communique.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.communique.ingest.article.ArticleFetcher;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.parse.FeedParser;
import org.communique.ingest.partition.OwnedPartitions;
import org.communique.ingest.revisit.ArticleRevisit;
import org.communique.ingest.schedule.HostLanes;
import org.communique.ingest.schedule.MovePolicy;
import org.communique.ingest.schedule.PollIntervals;
import org.communique.ingest.schedule.PollSettings;
import org.communique.ingest.schedule.RevisitPolicy;
import org.communique.ingest.websub.Subscriptions;

/** Puts the parts of polling together. */
public final class PollingConfiguration {

    private PollingConfiguration() {}

    /**
     * How it is done.
     *
     * @param polls of feeds
     * @param revisits of article pages
     * @param lanes that feeds queue in
     */
    public record Settings(PollSettings polls, RevisitPolicy revisits, HostLanes lanes) {}

    /** What looks at the feeds of our territories whenever they are due. */
    public static Poller poller(
            Fetcher fetcher,
            ArticleFetcher pages,
            FeedParser reader,
            ArticleRevisit revisit,
            Subscriptions subscriptions,
            OwnedPartitions territories,
            Settings settings,
            InstantSource clock,
            MeterRegistry meters) {
        var polls = settings.polls();
        var bookkeeping = new FeedStateUpdater(pace(polls), new MovePolicy(polls.moveAfter()), polls.goneAfter());
        var reading = new FeedLoader(fetcher, reader);
        var intake = new ChunkCommitter(pages, polls, settings.revisits(), clock, meters);
        var poll = new Poll(fetcher, reading, intake, bookkeeping, settings.revisits(), clock, meters);
        var rounds =
                new FeedTurn(poll, revisit, subscriptions, settings.revisits().pause(), clock);
        var schedule = new PollQueue(settings.lanes());
        return new Poller(rounds, pace(polls), territories, schedule, clock, polls.concurrency(), meters);
    }

    private static PollIntervals pace(PollSettings settings) {
        return new PollIntervals(settings, () -> ThreadLocalRandom.current().nextDouble());
    }
}
