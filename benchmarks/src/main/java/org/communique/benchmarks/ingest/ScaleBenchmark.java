package org.communique.benchmarks.ingest;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.communique.benchmarks.ingest.service.IngestInstance;
import org.communique.benchmarks.ingest.service.Quantiles;
import org.communique.benchmarks.ingest.service.SimulatedFeeds;
import org.communique.benchmarks.ingest.service.Topics;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.metrics.IngestMeters;
import org.communique.testservers.TestServers;

/**
 * Heap and poll delay of one instance with its maximum of feeds, all of their state read from a real broker. Clock and
 * publishers are simulated, everything else is the real service; it writes to the broker. As the clock runs fast and
 * the broker does not, delays come out longer than in reality.
 *
 * <p>{@code ./run bench ingest-scale} takes about three minutes. {@code -Dfeeds} (200000), {@code -Ditems} known of
 * each feed (0), {@code -Dinterval} in minutes (60, as is the default), {@code -Dconcurrency} (32, as is the default),
 * {@code -Dnews} share of polls with news (0.05), {@code -Dspeed} of the clock (30), {@code -Dminutes} of its time
 * (70).
 */
public final class ScaleBenchmark {

    private static final int FEEDS = Integer.getInteger("feeds", 200_000);
    private static final int ITEMS = Integer.getInteger("items", 0);
    private static final Duration INTERVAL = Duration.ofMinutes(Integer.getInteger("interval", 60));
    private static final Duration WATCHED = Duration.ofMinutes(Integer.getInteger("minutes", 70));
    private static final int SPEED = Integer.getInteger("speed", 30);
    private static final double NEWS = Double.parseDouble(System.getProperty("news", "0.05"));
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final double NANOS_PER_SECOND = 1e9;

    private final FastClock clock = new FastClock(START, SPEED);

    private ScaleBenchmark() {}

    /** Measures and prints. */
    public static void main(String[] args) throws Exception {
        try (var topics = new Topics(TestServers.kafka())) {
            writeFleet(topics);
            new ScaleBenchmark().measure();
        }
        System.exit(0);
    }

    private static void writeFleet(Topics topics) {
        var feeds = new SimulatedFeeds(START, INTERVAL, ITEMS);
        for (int number = 0; number < FEEDS; number++) {
            var feed = feeds.feed(number);
            topics.put(feed);
            topics.put(feed, feeds.stateOf(feed));
            feeds.releases(feed).forEach(topics::put);
        }
        topics.flush();
    }

    private void measure() throws InterruptedException {
        var settings = Map.of(
                "communique.ingest.poll.max-interval",
                INTERVAL.toString(),
                "communique.ingest.poll.concurrency",
                System.getProperty("concurrency", "32"));
        long began = System.nanoTime();
        try (var instance = IngestInstance.start(TestServers.kafka(), settings, context -> {
            IngestInstance.replace(context, InstantSource.class, clock);
            IngestInstance.replace(context, Fetcher.class, new SimulatedServers(clock, NEWS));
        })) {
            System.out.printf(
                    "%d feeds with %d items each: started and taken over in %.1f s, heap after GC %d MB%n",
                    FEEDS, ITEMS, (System.nanoTime() - began) / NANOS_PER_SECOND, heap());
            clock.go();
            Thread.sleep(clock.real(WATCHED));
            print(instance);
        }
    }

    private static void print(IngestInstance instance) {
        long polls = instance.count(IngestMeters.POLLS);
        System.out.printf(
                "%d min at %d x: %d polls, %.1f/s (asked for: %.1f/s), found something %d, not written %d%n",
                WATCHED.toMinutes(),
                SPEED,
                polls,
                (double) polls / WATCHED.toSeconds(),
                (double) FEEDS / INTERVAL.toSeconds(),
                instance.count(IngestMeters.POLLS, "found"),
                instance.count(IngestMeters.POLLS, "not-written"));
        Quantiles.print("start lag, in simulated time", instance.timer(IngestMeters.POLL_DELAY));
        System.out.printf(
                "heap after GC %d MB of at most %d MB%n",
                heap(), Runtime.getRuntime().maxMemory() >> 20);
    }

    /** Returns the used heap after garbage collection, in megabytes. */
    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() >> 20;
    }
}
