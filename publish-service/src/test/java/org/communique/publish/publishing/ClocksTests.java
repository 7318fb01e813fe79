package org.communique.publish.publishing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.communique.kit.deadletter.DeadLetter;
import org.communique.publish.testbed.Records;
import org.communique.publish.trouble.TransientFailure;
import org.junit.jupiter.api.Test;

class ClocksTests {

    private final Clocks clocks = new Clocks(true);

    @Test
    void singleRecordsThatAreAheadNeverStopPublishing() {
        for (int i = 0; i < 9; i++) {
            assertThatCode(() -> clocks.require(1, ahead(1))).doesNotThrowAnyException();
            clocks.seen(1, 1);
        }
    }

    @Test
    void fewAmongManyDoNot() {
        clocks.seen(4_000, 0);

        assertThatCode(() -> clocks.require(200, ahead(40))).doesNotThrowAnyException();
    }

    @Test
    void mostOfThemMeanThatAClockIsWrong() {
        assertThatThrownBy(() -> clocks.require(12, ahead(11)))
                .isInstanceOf(TransientFailure.class)
                .hasMessageStartingWith("11 of the last 12 records have a version that is too far ahead")
                .hasMessageContaining("clock")
                .hasMessageContaining("communique.document.max-ahead");
    }

    @Test
    void mostOfThemOneByOneMeanItToo() {
        clocks.seen(9, 9);

        assertThatThrownBy(() -> clocks.require(1, ahead(1))).isInstanceOf(TransientFailure.class);
    }

    @Test
    void whoSaysSoMakesDeadLettersOfThemAll() {
        assertThatCode(() -> new Clocks(false).require(100, ahead(100))).doesNotThrowAnyException();
    }

    private static List<DeadLetter> ahead(int number) {
        var letter = DeadLetter.of(Records.record(0, 1, null, null), "version-ahead", "version: 7");
        return Collections.nCopies(number, letter);
    }
}
