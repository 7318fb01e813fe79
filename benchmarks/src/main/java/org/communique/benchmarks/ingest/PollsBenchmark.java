package org.communique.benchmarks.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.communique.benchmarks.figure.Sample;
import org.communique.benchmarks.ingest.service.IngestInstance;
import org.communique.benchmarks.ingest.service.LoopbackServer;
import org.communique.benchmarks.ingest.service.SimulatedFeeds;
import org.communique.benchmarks.ingest.service.Topics;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.testservers.TestServers;

/**
 * Rate of polls without news: the real service, every feed always due, beside a bare loop of the same HTTP client with
 * the same concurrency, in turns, against a server answering 304. Counts records written to Kafka meanwhile, too.
 *
 * <p>{@code ./run bench ingest-polls} takes about a minute and a half. {@code -Dfeeds} (1000), {@code -Dconcurrency}
 * (32), {@code -Dseconds} of each turn (5), {@code -Drounds} (5).
 */
public final class PollsBenchmark {

    private static final int FEEDS = Integer.getInteger("feeds", 1_000);
    private static final int CONCURRENCY = Integer.getInteger("concurrency", 32);
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("seconds", 5));
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final Duration SETTLING = Duration.ofMillis(500);
    private static final String FEED = """
            <rss version="2.0"><channel><title>Press</title><item><guid>one</guid><title>%s</title>
            <description>One release.</description></item></channel></rss>""";

    private final IngestInstance instance;
    private final BaselineLoop bare;
    private final double[] ours = new double[ROUNDS];
    private final double[] theirs = new double[ROUNDS];

    private PollsBenchmark(IngestInstance instance, BaselineLoop bare) {
        this.instance = instance;
        this.bare = bare;
    }

    /** Measures and prints. */
    public static void main(String[] args) throws Exception {
        try (var server = new LoopbackServer(PollsBenchmark::document);
                var topics = new Topics(TestServers.kafka())) {
            var urls = IntStream.range(0, FEEDS)
                    .mapToObj(number -> server.url("/feeds/" + number))
                    .toList();
            name(urls, topics);
            try (var instance = IngestInstance.start(TestServers.kafka(), settings(), _ -> {});
                    var bare = new BaselineLoop(urls, CONCURRENCY)) {
                new PollsBenchmark(instance, bare).measure(topics);
            }
        }
        System.exit(0);
    }

    private static Optional<String> document(String path, boolean conditional) {
        return conditional ? Optional.empty() : Optional.of(FEED.formatted(path));
    }

    private static void name(List<URI> urls, Topics topics) {
        var feeds = new SimulatedFeeds(Instant.now(), Duration.ofMinutes(1), 0);
        IntStream.range(0, urls.size()).forEach(number -> topics.put(feeds.feed(number, urls.get(number))));
        topics.flush();
    }

    /** Returns settings without waits for intervals, hosts and rate limits: only work remains. */
    private static Map<String, String> settings() {
        return Map.of(
                "communique.ingest.poll.interval", "1ms",
                "communique.ingest.poll.max-interval", "1ms",
                "communique.ingest.poll.jitter", "0",
                "communique.ingest.poll.concurrency", Integer.toString(CONCURRENCY),
                "communique.ingest.fetch.per-host", Integer.toString(CONCURRENCY),
                "communique.ingest.fetch.rate-limit-scope", "feed",
                "communique.ingest.fetch.min-delay", "0s");
    }

    private void measure(Topics topics) throws Exception {
        ourTurn();
        bare.polls(TURN);
        ourTurn();
        bare.polls(TURN);
        long records = topics.written();
        long transactions = instance.count(IngestMeters.TRANSACTIONS);
        long polls = instance.count(IngestMeters.POLLS);
        var before = instance.counts(IngestMeters.POLLS);
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = ourTurn() / (double) TURN.toSeconds();
            theirs[round] = bare.polls(TURN) / (double) TURN.toSeconds();
            System.out.printf(
                    "round %d: ours %.0f polls/s, bare HttpClient %.0f requests/s%n",
                    round + 1, ours[round], theirs[round]);
        }
        print();
        System.out.printf(
                "%d polls of %d feeds, by outcome before %s and after %s; transactions %d, records written to Kafka %d%n",
                instance.count(IngestMeters.POLLS) - polls,
                FEEDS,
                before,
                instance.counts(IngestMeters.POLLS),
                instance.count(IngestMeters.TRANSACTIONS) - transactions,
                topics.written() - records);
    }

    private long ourTurn() throws InterruptedException {
        long before = instance.count(IngestMeters.POLLS);
        instance.polling().start();
        Thread.sleep(TURN);
        long polls = instance.count(IngestMeters.POLLS) - before;
        instance.polling().stop();
        Thread.sleep(SETTLING);
        return polls;
    }

    private void print() {
        double polls = Sample.of(Arrays.stream(ours)).median();
        double requests = Sample.of(Arrays.stream(theirs)).median();
        System.out.printf(
                "median of %d: ours %.0f polls/s, bare HttpClient %.0f requests/s, ratio %.2f (concurrency %d)%n",
                ROUNDS, polls, requests, polls / requests, CONCURRENCY);
    }
}
