package org.communique.kit.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.communique.contracts.wire.KafkaTopic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;

class DeadLetterPublisherTests {

    private final DeadLetterPublisher letters = new DeadLetterPublisher(KafkaTopic.RELEASES_RAW_DLT, "enrich");
    private final RecordHeaders headers = new RecordHeaders();

    @Test
    void letterSaysWhereTheRecordCameFromAndWhyItIsDead() {
        headers.add("x", new byte[] {1});

        var letter = letters.record(DeadLetter.of(record(new byte[] {2}), "unreadable", "value: x (expected: y)"));

        assertThat(letter.topic()).isEqualTo("releases.raw-dlt");
        assertThat(letter.key()).isEqualTo(new byte[] {9});
        assertThat(letter.value()).isEqualTo(new byte[] {2});
        assertThat(letter.headers().lastHeader("x").value()).isEqualTo(new byte[] {1});
        assertThat(text(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo("releases.raw");
        assertThat(ByteBuffer.wrap(bytes(letter, KafkaHeaders.DLT_ORIGINAL_PARTITION))
                        .getInt())
                .isEqualTo(3);
        assertThat(ByteBuffer.wrap(bytes(letter, KafkaHeaders.DLT_ORIGINAL_OFFSET))
                        .getLong())
                .isEqualTo(42);
        assertThat(text(letter, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP)).isEqualTo("enrich");
        assertThat(text(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE)).isEqualTo("unreadable: value: x (expected: y)");
    }

    @Test
    void headersOfAnEarlierDeathAreReplaced() {
        headers.add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, "old".getBytes(UTF_8));
        headers.add(KafkaHeaders.DLT_ORIGINAL_TOPIC, "old.topic".getBytes(UTF_8));
        headers.add(KafkaHeaders.DLT_ORIGINAL_OFFSET, "old".getBytes(UTF_8));
        headers.add("kafka_dlt-of-somebody-else", "old".getBytes(UTF_8));

        var letter = letters.record(DeadLetter.of(record(null), "unreadable", "new"));

        assertThat(letter.headers().toArray())
                .extracting(Header::key)
                .doesNotHaveDuplicates()
                .doesNotContain("kafka_dlt-of-somebody-else");
        assertThat(text(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo("releases.raw");
    }

    @Test
    void reasonIsCutSoThatTheLetterFits() {
        var letter = letters.record(DeadLetter.of(record(null), "unreadable", "x".repeat(1_000_000)));

        assertThat(bytes(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE)).hasSize(2_000);
    }

    @Test
    void valueThatOnlyFittedCompressedIsCut() {
        var letter = letters.record(
                DeadLetter.of(record(new byte[KafkaTopic.MAX_RECORD_BYTES + 1]), "unreadable", "value: zeros"));

        assertThat(letter.value()).hasSize(KafkaTopic.MAX_RECORD_BYTES);
        assertThat(text(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE)).endsWith("cut");
    }

    @Test
    void onlyAFaultInTheCodeHasAStackTrace() {
        var refused = letters.record(DeadLetter.of(record(null), "unreadable", "value: null"));
        var failed =
                letters.record(new DeadLetter(record(null), "poison", "step dates: stack overflow", overflow(20_000)));

        assertThat(refused.headers().toArray())
                .extracting(Header::key)
                .containsExactly(
                        "kafka_dlt-original-topic",
                        "kafka_dlt-original-partition",
                        "kafka_dlt-original-offset",
                        "kafka_dlt-original-timestamp",
                        "kafka_dlt-original-timestamp-type",
                        "kafka_dlt-original-consumer-group",
                        "kafka_dlt-exception-message");
        assertThat(bytes(failed, KafkaHeaders.DLT_EXCEPTION_STACKTRACE)).hasSize(16_000);
    }

    private static Throwable overflow(int length) {
        return new StackOverflowError("x".repeat(length));
    }

    @Test
    void detailNamesNoClasses() {
        var letter =
                DeadLetter.of(record(null), "refused", "caused by java.lang.NumberFormatException: For input string");

        assertThat(letter.detail()).isEqualTo("caused by number format: For input string");
    }

    private ConsumerRecord<byte[], byte[]> record(byte @Nullable [] value) {
        return new ConsumerRecord<>(
                "releases.raw",
                3,
                42,
                1L,
                TimestampType.CREATE_TIME,
                1,
                1,
                new byte[] {9},
                value,
                headers,
                Optional.empty());
    }

    private static byte[] bytes(ProducerRecord<byte[], byte[]> letter, String header) {
        return letter.headers().lastHeader(header).value();
    }

    private static String text(ProducerRecord<byte[], byte[]> letter, String header) {
        return new String(bytes(letter, header), UTF_8);
    }
}
