package org.communique.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TurnsTests {

    private final Turns turns = new Turns(1, 10);

    @Test
    void hostIsForgottenWhenNobodyIsThere() throws Exception {
        try (var _ = turns.take("example.org")) {
            assertThat(turns.busyHosts()).isEqualTo(1);
        }
        assertThat(turns.busyHosts()).isZero();
    }

    @Test
    void hostsAreToldApartWithoutRegardToCase() throws Exception {
        try (var _ = turns.take("example.org");
                var _ = turns.take("EXAMPLE.com")) {
            assertThat(turns.busyHosts()).isEqualTo(2);
        }
    }

    @Test
    void turnThatEndsLetsTheNextOneIn() throws Exception {
        turns.take("example.org").close();

        try (var second = turns.take("Example.org")) {
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
