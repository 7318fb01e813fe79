package org.communique.console.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.communique.console.remote.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ServiceHealthTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void outageHasItsReasonAndBeginning() {
        var health = of("""
                {"status": "DOWN", "components": {
                  "kafka": {"status": "DOWN", "details": {"reason": "no answer", "since": "2026-11-30T22:00:00Z"}},
                  "loops": {"status": "UP"}}}
                """);

        assertThat(health.kind()).isEqualTo("bad");
        assertThat(health.word()).isEqualTo("down");
        assertThat(health.troubles())
                .containsExactly(
                        new ServiceHealth.Trouble("kafka", "no answer", Instant.parse("2026-11-30T22:00:00Z")));
    }

    @Test
    void withoutTroubleItIsUp() {
        assertThat(of("{\"status\": \"UP\"}")).isEqualTo(new ServiceHealth("ok", "up", java.util.List.of()));
    }

    @Test
    void incompleteIndexIsAWarning() {
        assertThat(of("{\"status\": \"INCOMPLETE\"}").kind()).isEqualTo("warn");
    }

    @Test
    void serviceThatDoesNotAnswerSaysWhy() {
        var health = ServiceHealth.of(new Answer.Unreachable<>("enrich: Connection refused"));

        assertThat(health.word()).isEqualTo("not reachable");
        assertThat(health.troubles())
                .extracting(ServiceHealth.Trouble::reason)
                .containsExactly("enrich: Connection refused");
    }

    @Test
    void somethingElseThanHealthIsNone() {
        assertThat(of("[]").word()).isEqualTo("no health");
        assertThat(
                        of("{\"status\": \"DOWN\", \"components\": {\"kafka\": {\"status\": \"DOWN\", \"details\": {\"since\": \"x\"}}}}")
                                .troubles())
                .containsExactly(new ServiceHealth.Trouble("kafka", "", null));
    }

    private static ServiceHealth of(String json) {
        return ServiceHealth.of(new Answer.Reached<>(JSON.readTree(json)));
    }
}
