package org.communique.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FailingTransactionsTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final CommitOutcome FAILED = new CommitOutcome.Failed("no broker");
    private static final CommitOutcome UNKNOWN = new CommitOutcome.Unknown("no broker");
    private static final CommitOutcome COMMITTED = new CommitOutcome.Committed();

    private Instant now = NOON;
    private final FailingTransactions failing = new FailingTransactions(() -> now);

    @BeforeEach
    void logAll() {
        ((Logger) LoggerFactory.getLogger(FailingTransactions.class)).setLevel(Level.INFO);
    }

    @Test
    void outageOfAllPartitionsIsOneLineWhenItBeginsAndOneWhenItEnds(CapturedOutput output) {
        for (int push = 0; push < 60; push++) {
            failing.add(push % 6, push % 2 == 0 ? FAILED : UNKNOWN);
        }
        now = NOON.plusSeconds(40);
        for (int push = 0; push < 60; push++) {
            failing.add(push % 6, COMMITTED);
        }

        assertThat(lines(output))
                .satisfiesExactly(
                        begins -> assertThat(begins)
                                .contains("transactions failing partition=0 outcome=failed: no broker"),
                        ends -> assertThat(ends).contains("transactions committed again partition=5 seconds=40"));
    }

    @Test
    void partitionOfAnotherInstanceEndsNoOutage(CapturedOutput output) {
        failing.add(1, FAILED);
        failing.add(2, FAILED);
        failing.add(2, COMMITTED);
        assertThat(lines(output)).hasSize(1);

        now = NOON.plusSeconds(61);
        failing.add(2, COMMITTED);

        assertThat(lines(output)).hasSize(2);
    }

    @Test
    void healthyTransactionsAreNotLogged(CapturedOutput output) {
        failing.add(1, COMMITTED);

        assertThat(lines(output)).isEmpty();
    }

    private static List<String> lines(CapturedOutput output) {
        return output.toString()
                .lines()
                .filter(line -> line.contains("transactions "))
                .toList();
    }
}
