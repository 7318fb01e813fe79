package org.communique.benchmarks.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.Fetcher;

/**
 * Simulation of all publishers' servers. They take 0.1 s and an exponential 0.3 s more to answer, one in a hundred
 * takes ten seconds; most have nothing new.
 */
final class SimulatedServers implements Fetcher {

    private static final double LEAST_SECONDS = .1;
    private static final double MORE_SECONDS = .3;
    private static final double SLOW_SECONDS = 10;
    private static final double SLOW = .01;
    private static final String FEED = """
            <rss version="2.0"><channel><title>Press</title><item><guid>item-%1$d</guid><title>Release number %1$d</title>
            <description>The council said something new, for the %1$d-th time.</description></item></channel></rss>""";

    private final FastClock clock;
    private final double news;
    private final AtomicLong released = new AtomicLong();

    /** @param news share of polls with a new release */
    SimulatedServers(FastClock clock, double news) {
        this.clock = clock;
        this.news = news;
    }

    @Override
    public FetchOutcome fetch(FetchRequest request) {
        var random = ThreadLocalRandom.current();
        take(
                random.nextDouble() < SLOW
                        ? SLOW_SECONDS
                        : LEAST_SECONDS - MORE_SECONDS * Math.log(1 - random.nextDouble()));
        if (random.nextDouble() >= news) {
            return new FetchOutcome.NotModified(request.validators(), null, null);
        }
        byte[] body = FEED.formatted(released.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
        return new FetchOutcome.Modified(
                body, "application/rss+xml", request.validators(), request.url(), null, null, List.of());
    }

    private void take(double seconds) {
        try {
            Thread.sleep(clock.real(Duration.ofMillis((long) (seconds * 1_000))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
