package org.communique.publish.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.communique.publish.document.RejectionReason;
import org.communique.publish.testbed.Records;
import org.junit.jupiter.api.Test;

class DeadLetterTests {

    @Test
    void headersOfAnEarlierDeathAreLeftBehindAndTheOthersStay() {
        var record = Records.record(3, 17, new byte[] {1}, new byte[] {2});
        record.headers()
                .add("kafka_dlt-original-topic", new byte[] {3})
                .add("kafka_dlt-exception-message", new byte[] {4})
                .add("kafka_dlt-something-new", new byte[] {5})
                .add("traceparent", new byte[] {6});

        var unmarked = new DeadLetter(record, RejectionReason.REFUSED, "why").unmarked();

        assertThat(unmarked.headers()).extracting(header -> header.key()).containsExactly("ce_type", "traceparent");
        assertThat(unmarked.partition()).isEqualTo(3);
        assertThat(unmarked.offset()).isEqualTo(17);
        assertThat(unmarked.key()).isSameAs(record.key());
        assertThat(unmarked.value()).isSameAs(record.value());
        assertThat(unmarked.timestamp()).isEqualTo(record.timestamp());
    }

    @Test
    void reasonNamesNoClasses() {
        var letter = new DeadLetter(
                Records.record(0, 0, null, null),
                RejectionReason.REFUSED,
                "document_parsing_exception: failed; caused by java.lang.NumberFormatException: For input string");

        assertThat(letter.reason())
                .hasMessage("refused: document_parsing_exception: failed; caused by number format: For input string");
    }
}
