package org.communique.kit.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.KafkaException;

class FailureReasonTests {

    @Test
    void innermostMessageIsTheReason() {
        var failure = new KafkaException(
                "initTransactions() failed", new TimeoutException("Timeout expired while awaiting InitProducerId"));

        assertThat(FailureReason.of(failure)).isEqualTo("Timeout expired while awaiting InitProducerId");
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
    void placeIsTheFirstLineOfOurs() {
        assertThat(FailureReason.place(new IllegalStateException())).startsWith("FailureReasonTests.java:");
    }

    @Test
    void circleOfCausesEnds() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other", one);
        one.initCause(other);

        assertThat(FailureReason.of(one)).isIn("one", "other");
    }
}
