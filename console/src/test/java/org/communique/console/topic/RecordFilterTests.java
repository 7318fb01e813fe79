package org.communique.console.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordFilterTests {

    private final ConsumerRecord<byte[], byte[]> record = record("Release-1", "{\"headline\": \"Hafen Zürich (neu)\"}");

    @ParameterizedTest
    @CsvSource({
        "'', '', '', true",
        "release, '', '', true",
        "other, '', '', false",
        "'', ce_type, '', true",
        "'', CE_TYPE=withdrawn, '', true",
        "'', ce_type=enriched, '', false",
        "'', none, '', false",
        "'', '', zürich, true",
        "'', '', ZÜRICH (NEU), true",
        "'', '', [a-z], false",
        "release, ce_type=withdrawn, hafen, true",
        "release, ce_type=withdrawn, basel, false"
    })
    void allThatIsGivenHasToBeThere(String key, String header, String text, boolean passes) {
        assertThat(new RecordFilter(key, header, text).test(record)).isEqualTo(passes);
    }

    @Test
    void tombstoneHasNoText() {
        assertThat(new RecordFilter("", "", "a").test(record("k", null))).isFalse();
        assertThat(new RecordFilter("k", "", "").test(record("k", null))).isTrue();
    }

    private static ConsumerRecord<byte[], byte[]> record(String key, String value) {
        var record = new ConsumerRecord<>("t", 0, 0L, bytes(key), value == null ? null : bytes(value));
        record.headers().add("ce_type", bytes("org.communique.release.withdrawn.v1"));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
