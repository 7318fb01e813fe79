package org.communique.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HostRateLimiterTests {

    private final HostRateLimiter limiter = new HostRateLimiter(1, 10, Duration.ZERO);

    @Test
    void hostIsForgottenWhenNobodyIsThere() throws Exception {
        try (var _ = limiter.acquire("example.org")) {
            assertThat(limiter.busyHosts()).isEqualTo(1);
        }
        assertThat(limiter.busyHosts()).isZero();
    }

    @Test
    void hostIsRememberedUntilTheNextTurnMayBegin() throws Exception {
        var apart = new HostRateLimiter(1, 10, Duration.ofHours(1));

        apart.acquire("example.org").close();

        assertThat(apart.busyHosts()).isZero();
        assertThat(apart.knownHosts()).isEqualTo(1);
    }

    @Test
    void turnsAtOneHostAreKeptApart() throws Exception {
        var apart = new HostRateLimiter(2, 10, Duration.ofHours(1));
        try (var _ = apart.acquire("example.org");
                var elsewhere = apart.acquire("example.com")) {
            var second = Thread.ofVirtual().start(() -> {
                try {
                    apart.acquire("example.org").close();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            });
            await().until(() -> second.getState() == Thread.State.TIMED_WAITING);
            second.interrupt();
            second.join();

            assertThat(elsewhere).isNotNull();
        }
    }

    @Test
    void hostsHaveSeparateLimits() throws Exception {
        try (var _ = limiter.acquire("example.org");
                var _ = limiter.acquire("example.com")) {
            assertThat(limiter.busyHosts()).isEqualTo(2);
        }
    }

    @Test
    void turnThatEndsLetsTheNextOneIn() throws Exception {
        limiter.acquire("example.org").close();

        try (var second = limiter.acquire("example.org")) {
            assertThat(second).isNotNull();
        }
    }

    @Test
    void waitingThatIsInterruptedLeavesTheQueue() throws Exception {
        try (var _ = limiter.acquire("example.org")) {
            var waiting = Thread.ofVirtual().start(() -> {
                try {
                    limiter.acquire("example.org").close();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            });
            waiting.interrupt();
            waiting.join();
        }

        assertThat(limiter.busyHosts()).isZero();
    }
}
