package org.communique.ingest.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedHealthTests {

    private static final Instant NOW = Instant.parse("2023-10-12T10:30:00Z");

    @Test
    void lastTenPollsAreKeptLatestFirst() {
        var health = FeedHealth.UNKNOWN;
        for (int hour = 0; hour < 12; hour++) {
            health = health.healthy(poll(hour, "unchanged"));
        }

        assertThat(health.polls()).hasSize(10).first().isEqualTo(poll(11, "unchanged"));
    }

    @Test
    void repeatedOutcomeHasADuration() {
        var health = FeedHealth.UNKNOWN
                .healthy(poll(0, "found"))
                .failed(FeedCondition.SLOWING, poll(1, "gone"))
                .failed(FeedCondition.SLOWING, poll(5, "gone"));

        assertThat(health.nothingBut("gone")).isEqualTo(Duration.ofHours(4));
        assertThat(health.nothingBut("found")).isZero();
    }

    @Test
    void failingSinceIsKeptUntilAPollSucceeds() {
        var failing = FeedHealth.UNKNOWN
                .failed(FeedCondition.SLOWING, poll(1, "failed"))
                .failed(FeedCondition.SLOWING, poll(2, "failed"));

        assertThat(failing.failingSince()).isEqualTo(poll(1, "failed").at());
        assertThat(failing.healthy(poll(3, "unchanged")).failingSince()).isNull();
    }

    private static PollLogEntry poll(int hour, String outcome) {
        return new PollLogEntry(NOW.plus(Duration.ofHours(hour)), outcome, outcome);
    }
}
