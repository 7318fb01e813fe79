package org.communique.enrich.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkersTests {

    private final List<String> abandoned = new ArrayList<>();
    private final Workers workers = new Workers(2, Duration.ofMillis(500), abandoned::add);

    @Test
    void answersComeInTheOrderOfTheRecords() {
        var records = List.of(5, 4, 3, 2, 1);

        assertThat(workers.map(records, (record, _) -> "r" + record, WorkersTests::why))
                .containsExactly("r5", "r4", "r3", "r2", "r1");
    }

    @Test
    void failureOfOneIsItsOwnAnswer() {
        assertThat(workers.map(List.of(1, 0, 2), (record, where) -> divided(record, where), WorkersTests::why))
                .containsExactly("8", "dividing: java.lang.ArithmeticException: / by zero", "4");
    }

    @Test
    void stackOverflowOfOneIsItsOwnAnswer() {
        assertThat(workers.map(List.of(1, 2), (record, _) -> record == 1 ? endless(1) : "fine", WorkersTests::why))
                .containsExactly("reading the record: java.lang.StackOverflowError", "fine");
    }

    @Test
    void whoeverTakesTooLongIsLeftBehind() {
        var never = new CountDownLatch(1);

        var answers = workers.map(
                List.of(1, 2, 3),
                (record, where) -> {
                    where.at("step dreaming");
                    return record == 2 ? forEver(never) : "fine";
                },
                WorkersTests::why);

        assertThat(answers).containsExactly("fine", "step dreaming: not done (expected: after PT0.5S)", "fine");
        assertThat(abandoned).containsExactly("step dreaming");
    }

    private static String why(int record, PoisonException why) {
        return why.getMessage();
    }

    private static String divided(int record, Whereabouts where) {
        where.at("dividing");
        return "" + 8 / record;
    }

    @SuppressWarnings("InfiniteRecursion")
    private static String endless(int depth) {
        return endless(depth + 1) + depth;
    }

    /** Deaf to interruption, as a loop would be. */
    private static String forEver(CountDownLatch never) {
        while (true) {
            try {
                never.await();
            } catch (InterruptedException deaf) {
                // Goes on.
            }
        }
    }
}
