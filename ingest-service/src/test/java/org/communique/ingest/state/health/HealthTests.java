package org.communique.ingest.state.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HealthTests {

    private static final Instant NOW = Instant.parse("2023-10-12T10:30:00Z");

    @Test
    void lastTenPollsAreKeptTheLatestFirst() {
        var health = Health.UNKNOWN;
        for (int hour = 0; hour < 12; hour++) {
            health = health.healthy(poll(hour, "unchanged"));
        }

        assertThat(health.polls()).hasSize(10).first().isEqualTo(poll(11, "unchanged"));
    }

    @Test
    void outcomeThatIsAllThereWasHasAnAge() {
        var health = Health.UNKNOWN
                .healthy(poll(0, "found"))
                .unwell(Condition.SLOWING, poll(1, "gone"))
                .unwell(Condition.SLOWING, poll(5, "gone"));

        assertThat(health.nothingBut("gone")).isEqualTo(Duration.ofHours(4));
        assertThat(health.nothingBut("found")).isZero();
    }

    @Test
    void failureKeepsWhenTheFirstOneWasUntilAPollIsWell() {
        var failing = Health.UNKNOWN
                .unwell(Condition.SLOWING, poll(1, "failed"))
                .unwell(Condition.SLOWING, poll(2, "failed"));

        assertThat(failing.failingSince()).isEqualTo(poll(1, "failed").at());
        assertThat(failing.healthy(poll(3, "unchanged")).failingSince()).isNull();
    }

    private static PollNote poll(int hour, String outcome) {
        return new PollNote(NOW.plus(Duration.ofHours(hour)), outcome, outcome);
    }
}
