package org.communique.enrich.stream;

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
import org.junit.jupiter.api.Test;
import org.springframework.kafka.support.KafkaHeaders;

class DeadLettersTests {

    private final RecordHeaders headers = new RecordHeaders();

    @Test
    void letterSaysWhereTheRecordCameFromAndWhyItIsDead() {
        headers.add("x", new byte[] {1});

        var letter = DeadLetters.of(record(new byte[] {2}), new InvalidRecordException("value: x (expected: y)"));

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
        assertThat(text(letter, KafkaHeaders.DLT_EXCEPTION_FQCN)).isEqualTo(InvalidRecordException.class.getName());
        assertThat(text(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE))
                .isEqualTo("enrich-service: value: x (expected: y)");
    }

    @Test
    void headersOfAnEarlierDeathAreReplaced() {
        headers.add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, "old".getBytes(UTF_8));
        headers.add(KafkaHeaders.DLT_ORIGINAL_TOPIC, "old.topic".getBytes(UTF_8));
        headers.add(KafkaHeaders.DLT_ORIGINAL_OFFSET, "old".getBytes(UTF_8));
        headers.add("kafka_dlt-of-somebody-else", "old".getBytes(UTF_8));

        var letter = DeadLetters.of(record(null), new InvalidRecordException("new"));

        assertThat(letter.headers().toArray())
                .extracting(Header::key)
                .doesNotHaveDuplicates()
                .doesNotContain("kafka_dlt-of-somebody-else");
        assertThat(text(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC)).isEqualTo("releases.raw");
    }

    @Test
    void reasonIsCutSoThatTheLetterFits() {
        var letter = DeadLetters.of(record(null), new InvalidRecordException("x".repeat(1_000_000)));

        assertThat(bytes(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE)).hasSize(2_000);
        assertThat(bytes(letter, KafkaHeaders.DLT_EXCEPTION_STACKTRACE)).hasSize(16_000);
    }

    @Test
    void valueThatOnlyFittedCompressedIsCut() {
        var letter = DeadLetters.of(
                record(new byte[KafkaTopic.MAX_RECORD_BYTES + 1]), new InvalidRecordException("value: zeros"));

        assertThat(letter.value()).hasSize(KafkaTopic.MAX_RECORD_BYTES);
        assertThat(text(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE)).endsWith("cut");
    }

    private ConsumerRecord<byte[], byte[]> record(byte[] value) {
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
