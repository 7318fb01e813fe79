package org.communique.benchmarks.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.communique.benchmarks.ingest.service.IngestInstance;
import org.communique.benchmarks.ingest.service.LoopbackServer;
import org.communique.benchmarks.ingest.service.Quantiles;
import org.communique.benchmarks.ingest.service.SimulatedFeeds;
import org.communique.benchmarks.ingest.service.Topics;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.testservers.TestServers;

/**
 * Latency from a feed's answer with a new release to Kafka's acknowledgement, and on to a reader of committed records.
 * Every poll finds something new: first one poll of each feed every {@code -Dinterval} seconds (6), then as many polls
 * as possible. Without article pages, since the rate limit of a host would dominate.
 *
 * <p>{@code ./run bench ingest-ack} takes about two minutes. {@code -Dfeeds} (300), {@code -Dseconds} of each part
 * (30).
 */
public final class AckBenchmark {

    private static final int FEEDS = Integer.getInteger("feeds", 300);
    private static final Duration INTERVAL = Duration.ofSeconds(Integer.getInteger("interval", 6));
    private static final Duration PART = Duration.ofSeconds(Integer.getInteger("seconds", 30));
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private AckBenchmark() {}

    /** Measures and prints. */
    public static void main(String[] args) throws Exception {
        try (var server = new LoopbackServer(new BusyNewsroom());
                var topics = new Topics(TestServers.kafka())) {
            name(
                    IntStream.range(0, FEEDS)
                            .mapToObj(number -> server.url("/feeds/" + number))
                            .toList(),
                    topics);
            run(INTERVAL, WARM_UP, "warm-up");
            run(INTERVAL, PART, "%d feeds, each polled every %d s".formatted(FEEDS, INTERVAL.toSeconds()));
            run(Duration.ofMillis(1), PART, "%d feeds, as often as can be".formatted(FEEDS));
        }
        System.exit(0);
    }

    private static void name(List<URI> urls, Topics topics) {
        var feeds = new SimulatedFeeds(Instant.now(), INTERVAL, 0);
        IntStream.range(0, urls.size()).forEach(number -> {
            var feed = feeds.feed(number, urls.get(number));
            topics.put(feed);
            topics.put(feed, feeds.stateOf(feed));
        });
        topics.flush();
    }

    private static void run(Duration interval, Duration time, String what) throws InterruptedException {
        try (var instance = IngestInstance.start(TestServers.kafka(), settings(interval), _ -> {});
                var reader = new CommittedReader(TestServers.kafka())) {
            Thread.sleep(time);
            var seen = reader.latencies();
            System.out.printf(
                    "%s: %.0f releases/s, %d not written%n",
                    what,
                    (double) instance.count(IngestMeters.POLLS, "found") / time.toSeconds(),
                    instance.count(IngestMeters.POLLS, "not-written"));
            Quantiles.print("  read document to acknowledgement", instance.timer(IngestMeters.COMMIT_LATENCY));
            System.out.println("  server's answer to reader of committed records: " + seen);
        }
    }

    private static Map<String, String> settings(Duration interval) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("communique.ingest.poll.interval", interval.toMillis() + "ms");
        settings.put("communique.ingest.poll.max-interval", interval.toMillis() + "ms");
        settings.put("communique.ingest.fetch.per-host", "32");
        settings.put("communique.ingest.fetch.min-delay", "0s");
        return settings;
    }
}
