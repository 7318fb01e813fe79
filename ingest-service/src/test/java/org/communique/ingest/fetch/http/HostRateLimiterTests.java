package org.communique.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HostRateLimiterTests {

    private final HostRateLimiter turns = new HostRateLimiter(1, 10, Duration.ZERO);

    @Test
    void hostIsForgottenWhenNobodyIsThere() throws Exception {
        try (var _ = turns.take("example.org")) {
            assertThat(turns.busyHosts()).isEqualTo(1);
        }
        assertThat(turns.busyHosts()).isZero();
    }

    @Test
    void hostIsRememberedUntilTheNextTurnMayBegin() throws Exception {
        var apart = new HostRateLimiter(1, 10, Duration.ofHours(1));

        apart.take("example.org").close();

        assertThat(apart.busyHosts()).isZero();
        assertThat(apart.knownHosts()).isEqualTo(1);
    }

    @Test
    void turnsAtOneHostAreKeptApart() throws Exception {
        var apart = new HostRateLimiter(2, 10, Duration.ofHours(1));
        try (var _ = apart.take("example.org");
                var elsewhere = apart.take("example.com")) {
            var second = Thread.ofVirtual().start(() -> {
                try {
                    apart.take("example.org").close();
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
    void hostsAreToldApart() throws Exception {
        try (var _ = turns.take("example.org");
                var _ = turns.take("example.com")) {
            assertThat(turns.busyHosts()).isEqualTo(2);
        }
    }

    @Test
    void turnThatEndsLetsTheNextOneIn() throws Exception {
        turns.take("example.org").close();

        try (var second = turns.take("example.org")) {
            assertThat(second).isNotNull();
        }
    }

    @Test
    void waitingThatIsInterruptedLeavesTheQueue() throws Exception {
        try (var _ = turns.take("example.org")) {
            var waiting = Thread.ofVirtual().start(() -> {
                try {
                    turns.take("example.org").close();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            });
            waiting.interrupt();
            waiting.join();
        }

        assertThat(turns.busyHosts()).isZero();
    }
}
