package org.communique.kit.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.communique.kit.deadletter.read.DeadLetterEntry;
import org.communique.kit.deadletter.read.DeadLetterFilter;
import org.communique.kit.deadletter.read.Letters;
import org.communique.kit.deadletter.read.RedriveNote;
import org.communique.kit.deadletter.read.RedriveOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class OperationTests {

    @Test
    void deadLetterWithoutAnOutcomeIsToDo() {
        assertThat(redrive(false).isToDo(entry(7, null))).isTrue();
    }

    @Test
    void laterDeadLettersAreNoPartOfIt() {
        assertThat(redrive(false).isToDo(entry(10, null))).isFalse();
    }

    @Test
    void deadLetterOfItsOwnIsNotTakenTwice() {
        var again = entry(7, note(RedriveOutcome.DEAD_AGAIN, "r-1", 1));

        assertThat(redrive(false).isToDo(again)).isFalse();
        assertThat(redrive(false).outcomesAmong(List.of(again))).containsExactly(Map.entry("dead-again", 1));
    }

    @Test
    void handledOneIsNotTaken() {
        assertThat(redrive(true).isToDo(entry(7, note(RedriveOutcome.ENRICHED, "r-0", 1))))
                .isFalse();
        assertThat(redrive(true).isToDo(entry(7, note(RedriveOutcome.DISCARDED, "r-0", 0))))
                .isFalse();
    }

    @Test
    void threeRedrivesAreEnoughWithoutForce() {
        var often = entry(7, note(RedriveOutcome.DEAD_AGAIN, "r-0", 3));

        assertThat(redrive(false).isToDo(often)).isFalse();
        assertThat(redrive(false).isLimited(often)).isTrue();
        assertThat(redrive(true).isToDo(often)).isTrue();
    }

    @Test
    void itsRecordIsReadBackTheSame() {
        var json = new JsonMapper();
        var operation = redrive(true);

        assertThat(json.readValue(json.writeValueAsBytes(operation), Operation.class))
                .isEqualTo(operation);
        assertThat(json.writeValueAsString(operation)).contains("\"kind\":\"redrive\"", "\"status\":\"running\"");
    }

    @Test
    void defaultsSuitASmallHeap() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("communique.dead-letters", RedriveSettings.class);

        assertThat(settings).isEqualTo(new RedriveSettings(DataSize.ofMegabytes(16)));
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new RedriveOptions(0, false, 0)).hasMessage("ratePerSecond: 0 (expected: 1 to 1000)");
        assertThatThrownBy(() -> new RedriveOptions(1, false, -1)).hasMessage("stopAfter: -1 (expected: >= 0)");
    }

    private static Operation redrive(boolean force) {
        return new Operation(
                "r-1",
                Operation.Kind.REDRIVE,
                Operation.Status.RUNNING,
                new DeadLetterFilter("open", null, "failed", null, null, null, null, null),
                Map.of(3, 10L),
                1,
                0,
                new RedriveOptions(50, force, 20),
                "ann",
                null,
                Instant.EPOCH.plus(Duration.ofDays(1)),
                null,
                null,
                Map.of());
    }

    private static DeadLetterEntry entry(long offset, @Nullable RedriveNote note) {
        var read = Letters.letter(offset, "failed: x", "{}").entry();
        return new DeadLetterEntry(
                read.id(),
                read.died(),
                read.release(),
                read.version(),
                read.originalPartition(),
                read.group(),
                read.message(),
                note);
    }

    private static RedriveNote note(RedriveOutcome outcome, String operation, int redrives) {
        return new RedriveNote(outcome, operation, Instant.EPOCH, "ann", redrives, null, null, null, null);
    }
}
