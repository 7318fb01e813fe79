package org.communique.kit.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.TimeoutException;
import org.communique.contracts.event.RawRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.kafka.KafkaException;
import tools.jackson.databind.json.JsonMapper;

class FailureReasonTests {

    private static final class AnnouncedException extends Exception {
        AnnouncedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    @Test
    void innermostMessageIsTheReason() {
        var failure = new KafkaException(
                "initTransactions() failed", new TimeoutException("Timeout expired while awaiting InitProducerId"));

        assertThat(FailureReason.of(failure)).isEqualTo("Timeout expired while awaiting InitProducerId");
    }

    @Test
    void exceptionOfOursSaysItself() {
        var failure = new AnnouncedException("step dates: refused", new IOException("stream closed"));

        assertThat(FailureReason.of(new IllegalStateException(failure))).isEqualTo("step dates: refused");
    }

    @Test
    void namesOfClassesAreLeftOut() {
        var failure =
                new ExecutionException("org.apache.kafka.common.errors.TimeoutException: Expiring 1 record(s)", null);

        assertThat(FailureReason.of(failure)).isEqualTo("Expiring 1 record(s)");
    }

    @Test
    void failureWithoutAMessageIsToldByItsKind() {
        assertThat(FailureReason.of(new StackOverflowError())).isEqualTo("stack overflow");
        assertThat(FailureReason.of(new DisconnectException())).isEqualTo("disconnect");
        assertThat(FailureReason.of(new NullPointerException())).isEqualTo("null pointer");
    }

    @Test
    void messageForProgrammersIsReplacedByTheKind() {
        assertThat(FailureReason.of(new NullPointerException("because \"<local4>\" is null")))
                .isEqualTo("null pointer");
        assertThat(FailureReason.of(new IllegalArgumentException("No enum constant org.example.Color.RED")))
                .isEqualTo("illegal argument");
    }

    @Test
    void bareHostHasTheKindOfItsFailure() {
        assertThat(FailureReason.of(new UnknownHostException("elastic"))).isEqualTo("unknown host: elastic");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    java.lang.IllegalArgumentException: no | no
                    nesting depth (501) exceeds the maximum allowed (500, from `StreamReadConstraints.getMaxNestingDepth()`) | nesting depth (501) exceeds the maximum allowed (500)
                    at org.elasticsearch.common.Bytes$Inner; line 1 | at bytes inner; line 1
                    nested exception is java.net.ConnectException | nested exception is connect
                    caused by TimeoutException | caused by timeout
                    feed.example.org has no 'Harbour Authority' | feed.example.org has no 'Harbour Authority'
                    cannot connect: www.example.org:443 | cannot connect: www.example.org:443""")
    void classNamesBecomeWords(String message, String plain) {
        assertThat(FailureReason.plain(message)).isEqualTo(plain);
    }

    @Test
    void noMessageIsSaidToBeNone() {
        assertThat(FailureReason.plain(null)).isEqualTo("no reason given");
        assertThat(FailureReason.plain("java.io.EOFException: ")).isEqualTo("no reason given");
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

        assertThat(FailureReason.of(failure))
                .isNotBlank()
                .doesNotContainPattern("[a-z]\\.[A-Z]|Json[A-Z]|Exception|`[a-z]+\\.|Source:");
    }

    @Test
    void valueThatIsRefusedSaysItself() {
        var failure = catchThrowable(() -> new JsonMapper().readValue("{\"version\": 0}", RawRelease.class));

        assertThat(FailureReason.of(failure)).isEqualTo("version: 0 (expected: >= 1)");
    }

    @Test
    void tooDeepJsonIsToldInWords() {
        var failure = catchThrowable(() -> new JsonMapper().readTree("[".repeat(100_000)));

        assertThat(FailureReason.of(failure)).contains("nesting depth").doesNotContain("StreamRead", "`");
    }

    @Test
    void faultInTheCodeIsUnexpected() {
        assertThat(FailureReason.isUnexpected(new NullPointerException())).isTrue();
        assertThat(FailureReason.isUnexpected(new KafkaException("poll failed", new StackOverflowError())))
                .isTrue();
        assertThat(FailureReason.isUnexpected(new KafkaException("poll failed")))
                .isFalse();
        assertThat(FailureReason.isUnexpected(new IOException("gone"))).isFalse();
        assertThat(FailureReason.isUnexpected(new IllegalStateException(new AnnouncedException("late", null))))
                .isFalse();
    }

    @Test
    void placeIsTheFirstLineOfOurs() {
        assertThat(FailureReason.place(new IllegalStateException())).startsWith("FailureReasonTests.java:");
    }

    @Test
    void circleOfCausesEnds() {
        var one = new IllegalStateException("number one");
        var other = new IllegalStateException("number two", one);
        one.initCause(other);

        assertThat(FailureReason.of(one)).isIn("number one", "number two");
    }
}
