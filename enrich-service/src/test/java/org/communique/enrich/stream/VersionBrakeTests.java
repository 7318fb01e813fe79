package org.communique.enrich.stream;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.release.Version;
import org.junit.jupiter.api.Test;

class VersionBrakeTests {

    private static final ConsumerRecord<byte[], byte[]> RECORD =
            new ConsumerRecord<>("releases.raw", 0, 0, new byte[1], new byte[1]);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final RecordOutcome AHEAD =
            new RecordOutcome.Unreadable(RECORD, new VersionAheadException(Version.observedAt(NOON), NOON));
    private static final RecordOutcome OTHER =
            new RecordOutcome.Unreadable(RECORD, new InvalidRecordException("value: null"));

    private final VersionBrake brake = new VersionBrake(true);

    @Test
    void fewAreDeadLetters() {
        assertThatCode(() -> brake.check(batch(9, 0))).doesNotThrowAnyException();
    }

    @Test
    void halfAreDeadLetters() {
        assertThatCode(() -> brake.check(batch(12, 12))).doesNotThrowAnyException();
    }

    @Test
    void mostStopTheStream() {
        assertThatExceptionOfType(BrakeException.class).isThrownBy(() -> brake.check(batch(13, 12)));
    }

    @Test
    void recordsOneByOneStopItAsWell() {
        assertThatExceptionOfType(BrakeException.class)
                .isThrownBy(() -> Collections.nCopies(11, List.of(AHEAD)).forEach(brake::check));
    }

    @Test
    void batchThatWasStoppedIsStoppedAgain() {
        brake.check(batch(0, 40));

        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(BrakeException.class).isThrownBy(() -> brake.check(batch(26, 0)));
        }
    }

    @Test
    void brakeCanBeReleased() {
        assertThatCode(() -> new VersionBrake(false).check(batch(50, 0))).doesNotThrowAnyException();
    }

    private static List<RecordOutcome> batch(int ahead, int others) {
        return Stream.concat(Collections.nCopies(ahead, AHEAD).stream(), Collections.nCopies(others, OTHER).stream())
                .toList();
    }
}
