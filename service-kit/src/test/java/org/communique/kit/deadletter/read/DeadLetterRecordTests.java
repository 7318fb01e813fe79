package org.communique.kit.deadletter.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;

class DeadLetterRecordTests {

    private static final String VALUE = "{\"id\":\"x\",\"text\":{\"source\":\"inner\"},\"source\":\"acme.example\"}";

    @Test
    void entryHasCauseSourceAndPlaceOfItsRecord() {
        var entry = Letters.letter(1042, "failed: dates: 20261 (expected: a year)", VALUE)
                .entry();

        assertThat(entry.id()).hasToString("3-1042");
        assertThat(entry.died()).isEqualTo(Instant.ofEpochMilli(Letters.DIED));
        assertThat(entry.release()).isEqualTo(Letters.RELEASE);
        assertThat(entry.version()).isEqualTo(1764540000000000L);
        assertThat(entry.originalPartition()).isEqualTo(2);
        assertThat(entry.group().reason()).isEqualTo("failed");
        assertThat(entry.group().exception()).isNull();
        assertThat(entry.group().message()).isEqualTo("failed: dates: # (expected: a year)");
        assertThat(entry.group().source()).isEqualTo("acme.example");
        assertThat(entry.status()).isEqualTo(DeadLetterStatus.OPEN);
    }

    @Test
    void sameCauseIsTheSameGroup() {
        var one =
                Letters.letter(1, "failed: dates: 1 (expected: a year)", VALUE).entry();
        var other =
                Letters.letter(2, "failed: dates: 22 (expected: a year)", VALUE).entry();
        var elsewhere = Letters.letter(3, "failed: dates: 22 (expected: a year)", "{\"source\":\"b\"}")
                .entry();

        assertThat(one.group()).isEqualTo(other.group()).isNotEqualTo(elsewhere.group());
    }

    @Test
    void faultOfTheCodeGivesTheNameOfItsException() {
        var headers = new RecordHeaders();
        headers.add(
                KafkaHeaders.DLT_EXCEPTION_STACKTRACE,
                "java.time.DateTimeException: year 20261\n\tat x.Y.z(Y.java:1)".getBytes(UTF_8));

        var entry = Letters.letter(1, "failed: dates: x", VALUE.getBytes(UTF_8), headers)
                .entry();

        assertThat(entry.group().exception()).isEqualTo("DateTimeException");
    }

    @Test
    void originalIsTheRecordAsTheStagePolledIt() {
        var original = Letters.letter(1, "failed: x", VALUE).original();

        assertThat(original.topic()).isEqualTo("releases.raw");
        assertThat(original.partition()).isEqualTo(2);
        assertThat(original.offset()).isEqualTo(77);
        assertThat(original.timestamp()).isEqualTo(Letters.DIED - 5);
        assertThat(original.value()).isEqualTo(VALUE.getBytes(UTF_8));
        assertThat(original.headers().toArray()).extracting(Header::key).containsExactly("ce_id", "ce_type");
    }

    @Test
    void payloadThatIsNoJsonHasNoKnownSource() {
        assertThat(Letters.letter(1, "unreadable: x", "{\"id\": ")
                        .entry()
                        .group()
                        .source())
                .isEqualTo("unknown");
    }

    @Test
    void cutValueIsRecognised() {
        var headers = new RecordHeaders();
        var letter = Letters.letter(1, "failed: x", VALUE.getBytes(UTF_8), headers);
        assertThat(letter.isCut()).isFalse();

        headers.add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, "value: 99 bytes (expected: at most 9); cut".getBytes(UTF_8));

        assertThat(letter.isCut()).isTrue();
        assertThat(letter.message()).isEqualTo("failed: x");
    }
}
