package org.communique.console.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetsTests {

    @Test
    void textIsReadAsItIsWritten() {
        var offsets = Map.of(new TopicPartition("t", 10), 7L, new TopicPartition("t", 2), 1204L);

        assertThat(Offsets.text(offsets)).isEqualTo("2:1204,10:7");
        assertThat(Offsets.parse("t", Offsets.text(offsets))).isEqualTo(offsets);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1:", ":1", "-1:2", "1:2,", "1:99999999999999999999", "a:b", "1:2;3:4"})
    void anotherTextIsRefused(String text) {
        assertThatThrownBy(() -> Offsets.parse("t", text)).hasMessageContaining("expected: partition:offset");
    }
}
