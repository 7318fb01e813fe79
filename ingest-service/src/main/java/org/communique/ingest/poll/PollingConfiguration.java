package org.communique.ingest.poll;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.communique.ingest.article.ArticleFetcher;
import org.communique.ingest.detect.ChunkDecider;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.parse.FeedParser;
import org.communique.ingest.partition.OwnedPartitions;
import org.communique.ingest.revisit.ArticleRevisit;
import org.communique.ingest.schedule.MovePolicy;
import org.communique.ingest.schedule.PollIntervals;
import org.communique.ingest.schedule.PollSettings;
import org.communique.ingest.schedule.RevisitPolicy;
import org.communique.ingest.websub.Subscriptions;

/** Assembly of the poller. */
public final class PollingConfiguration {

    private PollingConfiguration() {}

    /**
     * Settings of the poller.
     *
     * @param polls polls of feeds
     * @param revisits checks of article pages
     * @param lanes lanes of the queue
     */
    public record Settings(PollSettings polls, RevisitPolicy revisits, HostLanes lanes) {}

    /** Returns the poller of all feeds of this instance. */
    public static Poller poller(
            Fetcher fetcher,
            ArticleFetcher articles,
            FeedParser parser,
            ArticleRevisit revisit,
            Subscriptions subscriptions,
            OwnedPartitions partitions,
            Settings settings,
            InstantSource clock,
            MeterRegistry meters) {
        var polls = settings.polls();
        var revisits = settings.revisits();
        var states = new FeedStateUpdater(
                intervals(polls), new MovePolicy(polls.redirectTrustAfter()), revisits, polls.goneThreshold());
        var decider = new ChunkDecider(polls.transactionItems(), polls.pageAttempts(), revisits);
        var poll = new Poll(fetcher, new FeedLoader(fetcher, parser, clock), articles, decider, states, clock, meters);
        var task = new FeedTask(poll, revisit, subscriptions, revisits.pause(), clock);
        var queue = new PollQueue(settings.lanes());
        return new Poller(task, intervals(polls), partitions, queue, clock, polls.concurrency(), meters);
    }

    private static PollIntervals intervals(PollSettings settings) {
        return new PollIntervals(settings, () -> ThreadLocalRandom.current().nextDouble());
    }
}
