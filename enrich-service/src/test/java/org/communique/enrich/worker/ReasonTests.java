package org.communique.enrich.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.communique.contracts.event.RawRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ReasonTests {

    @Test
    void deepestCauseTells() {
        var failure = new IllegalStateException(
                "Transaction rolled back", new KafkaException(new RecordTooLargeException("The record is too large.")));

        assertThat(Reason.of(failure)).isEqualTo("The record is too large.");
    }

    @ParameterizedTest
    @MethodSource("programmersFailures")
    void messageForProgrammersIsReplaced(Throwable failure, String reason) {
        assertThat(Reason.of(failure)).isEqualTo(reason);
    }

    static Stream<Object[]> programmersFailures() {
        return Stream.of(
                new Object[] {new StackOverflowError(), "nested too deeply"},
                new Object[] {new OutOfMemoryError("Java heap space"), "out of memory"},
                new Object[] {
                    new NullPointerException("Cannot invoke \"String.length()\" because \"<local4>\" is null"),
                    "null pointer exception"
                },
                new Object[] {
                    new IllegalArgumentException("No enum constant org.example.Color.RED"), "illegal argument exception"
                },
                new Object[] {new IllegalStateException("java.io.IOException: gone"), "illegal state exception"},
                new Object[] {new UnsupportedOperationException(), "unsupported operation exception"},
                new Object[] {
                    new KafkaException("org.apache.kafka.common.errors.TimeoutException: x"), "kafka exception"
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": ",
                "{\"id\": {\"a\": 1}}",
                "{\"version\": \"x\"}",
                "{\"version\": [1]}",
                "{\"published\": {}}",
                "{\"url\": \"::\"}",
                "{\"content\": {\"type\": \"x\"}}",
                "{\"content\": 7}",
                "[1]",
                "7",
                "tru",
                "{'a': 1}",
                "\u0000"
            })
    void unreadableJsonIsToldWithoutClassNames(String json) {
        var failure = catchThrowable(() -> new JsonMapper().readValue(json, RawRelease.class));

        assertThat(Reason.of(failure))
                .isNotBlank()
                .doesNotContainPattern("[a-z]\\.[A-Z]|Json[A-Z]|Exception|`[a-z]+\\.|Source:");
    }

    @Test
    void valueThatIsRefusedSaysItself() {
        var failure = catchThrowable(() -> new JsonMapper().readValue("{\"version\": 0}", RawRelease.class));

        assertThat(Reason.of(failure)).isEqualTo("version: 0 (expected: >= 1)");
    }

    @Test
    void tooDeepJsonIsToldInWords() {
        var failure = catchThrowable(() -> new JsonMapper().readTree("[".repeat(100_000)));

        assertThat(Reason.of(failure)).contains("nesting depth").doesNotContain("StreamRead", "`");
    }

    @Test
    void durationsArePlain() {
        assertThat(Reason.of(Duration.ofMinutes(4))).isEqualTo("240 s");
        assertThat(Reason.of(Duration.ofMillis(500))).isEqualTo("0.5 s");
    }
}
