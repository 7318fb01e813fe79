package org.communique.kit.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LagWindowTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final int STEP_SECONDS = 15;
    /** Measurements of a full window of three minutes. */
    private static final int FULL = 13;

    private final LagWindow window = new LagWindow(Duration.ofMinutes(3));

    @Test
    void windowThatIsNotFullIsNotJudged() {
        assertThat(measured(FULL - 1, 0, _ -> 7, _ -> 50)).isEqualTo(LagVerdict.OK);
    }

    @Test
    void waitingRecordsWithoutAConsumerMeanStopped() {
        assertThat(measured(FULL, 0, _ -> 7, _ -> 50)).isEqualTo(LagVerdict.STOPPED);
    }

    @Test
    void groupThatNeverCommittedIsStopped() {
        assertThat(measured(FULL, 0, _ -> -1, _ -> 50)).isEqualTo(LagVerdict.STOPPED);
    }

    @Test
    void consumerThatDoesNotGoOnIsStalledThoughNothingNewComes() {
        assertThat(measured(FULL, 1, _ -> 7, _ -> 1)).isEqualTo(LagVerdict.STALLED);
    }

    @Test
    void lagThatGrowsUnderAMovingConsumerIsGrowing() {
        assertThat(measured(FULL, 1, i -> 10L * i, i -> 100 + 5L * i)).isEqualTo(LagVerdict.GROWING);
    }

    @Test
    void lagThatStaysIsGrowingTooWhenItsRecordsAreOld() {
        assertThat(measured(FULL, 1, i -> 10L * i, _ -> 100)).isEqualTo(LagVerdict.GROWING);
    }

    @Test
    void noisyGrowthIsGrowth() {
        assertThat(measured(FULL, 1, i -> 10L * i, i -> 100 + 50L * i - (i % 2 == 0 ? 40 : 0)))
                .isEqualTo(LagVerdict.GROWING);
    }

    @Test
    void shrinkingLagIsOkHoweverLarge() {
        assertThat(measured(FULL, 1, i -> 1_000L * i, i -> 1_000_000 - 900L * i))
                .isEqualTo(LagVerdict.OK);
    }

    @Test
    void momentWithoutLagMakesTheWindowOk() {
        assertThat(measured(FULL, 0, _ -> 7, i -> i == 3 ? 0 : 50)).isEqualTo(LagVerdict.OK);
    }

    @Test
    void steadyRecordInFlightIsNoAlarm() {
        for (int i = 0; i < FULL; i++) {
            var at = at(i);
            window.add(new GroupLag("g", "t", at, 1, List.of(partition(0, i, 1, at.minusMillis(200)))));
        }

        assertThat(window.verdict()).isEqualTo(LagVerdict.OK);
    }

    @Test
    void oneStuckPartitionAmongMovingOnesIsTheVerdict() {
        for (int i = 0; i < FULL; i++) {
            window.add(new GroupLag(
                    "g",
                    "t",
                    at(i),
                    3,
                    List.of(
                            partition(0, 100L * i, i % 2, at(i)),
                            partition(1, 42, 3, NOON),
                            partition(2, i, 0, NOON))));
        }

        assertThat(window.verdict()).isEqualTo(LagVerdict.STALLED);
    }

    @Test
    void verdictEndsWithTheFirstEmptyMeasurement() {
        measured(FULL + 20, 0, _ -> 7, _ -> 50);
        window.add(new GroupLag("g", "t", at(FULL + 20), 1, List.of(partition(0, 57, 0, NOON))));

        assertThat(window.verdict()).isEqualTo(LagVerdict.OK);
    }

    @Test
    void partitionsThatCameLaterAreNotJudgedBeforeTheirTime() {
        measured(FULL - 1, 1, _ -> 7, _ -> 0);
        window.add(new GroupLag("g", "t", at(FULL), 1, List.of(partition(0, 7, 0, NOON), partition(1, -1, 9, NOON))));

        assertThat(window.verdict()).isEqualTo(LagVerdict.OK);
    }

    private LagVerdict measured(int number, int members, IntToLongFunction committed, IntToLongFunction records) {
        IntStream.range(0, number)
                .mapToObj(i -> new GroupLag(
                        "g",
                        "t",
                        at(i),
                        members,
                        List.of(partition(0, committed.applyAsLong(i), records.applyAsLong(i), NOON.minusSeconds(60)))))
                .forEach(window::add);
        return window.verdict();
    }

    private static Instant at(int index) {
        return NOON.plusSeconds((long) index * STEP_SECONDS);
    }

    private static PartitionLag partition(int number, long committed, long records, Instant oldest) {
        return new PartitionLag(number, committed, committed + records, records, true, records == 0 ? null : oldest);
    }
}
