package org.communique.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.communique.ingest.fetch.Cidr;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.FetchSettings;
import org.communique.ingest.fetch.RateLimitScope;
import org.communique.ingest.fetch.Validators;
import org.junit.jupiter.api.AfterEach;
import org.springframework.util.unit.DataSize;

/** A fetcher and a server that does what a test wants. */
abstract class FetcherScenario {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Duration PATIENT = Duration.ofSeconds(30);
    static final Duration IMPATIENT = Duration.ofMillis(300);

    final ScenarioServer server = new ScenarioServer();
    final CountDownLatch testIsOver = new CountDownLatch(1);
    HttpFetcher fetcher = fetcher(PATIENT, PATIENT);

    @AfterEach
    void stop() {
        testIsOver.countDown();
        fetcher.close();
        server.close();
    }

    FetchOutcome fetch(URI url) {
        return fetcher.fetch(FetchRequest.feed(url, Validators.NONE));
    }

    static FetchOutcome.Modified modified(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(FetchOutcome.Modified.class);
        return (FetchOutcome.Modified) outcome;
    }

    static String refusal(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(FetchOutcome.Refused.class);
        return ((FetchOutcome.Refused) outcome).reason();
    }

    static String unreachable(FetchOutcome outcome) {
        assertThat(outcome).isInstanceOf(FetchOutcome.Unreachable.class);
        return ((FetchOutcome.Unreachable) outcome).reason();
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static HttpFetcher fetcher(Duration firstByte, Duration total) {
        return new HttpFetcher(
                settings(List.of(Cidr.of("127.0.0.0/8")), firstByte, total), "1.2.3", InstantSource.fixed(NOW));
    }

    static FetchSettings settings(List<Cidr> allow, Duration firstByte, Duration total) {
        return new FetchSettings(
                "https://example.org/contact",
                allow,
                Set.of(80, 443),
                PATIENT,
                firstByte,
                total,
                DataSize.ofBytes(100_000),
                DataSize.ofBytes(50_000),
                5,
                RateLimitScope.HOST,
                2,
                Duration.ZERO,
                true,
                10);
    }
}
