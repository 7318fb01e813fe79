package org.communique.enrich.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class WorkersTests {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofMillis(500);

    private final List<String> timedOut = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Workers workers =
            new Workers(new WorkerSettings(2, Duration.ofSeconds(20), LONG, DataSize.ofMegabytes(2), 2), timedOut::add);

    @AfterEach
    void endWhatIsDeaf() {
        end.countDown();
    }

    @Test
    void resultsComeInTheOrderOfTheRecords() {
        assertThat(map(List.of(5, 4, 3, 2, 1), (record, _) -> "r" + record, LONG))
                .extracting(Attempt::get)
                .containsExactly("r5", "r4", "r3", "r2", "r1");
    }

    @Test
    void exceptionOfOneIsItsOwnResult() {
        var attempts = map(List.of(1, 0, 2), WorkersTests::divided, LONG);

        assertThat(attempts).extracting(Attempt::deservesAnother).containsExactly(false, false, false);
        assertThatExceptionOfType(RejectedReleaseException.class)
                .isThrownBy(() -> attempts.get(1).get())
                .withMessage("dividing: / by zero");
        assertThat(attempts.get(2).get()).isEqualTo("4");
    }

    @Test
    void errorOfOneIsItsOwnResultAndDeservesAnotherTry() {
        var attempts = map(List.of(1), (_, _) -> endless(1), LONG);

        assertThat(attempts).extracting(Attempt::deservesAnother).containsExactly(true);
        assertThatExceptionOfType(RejectedReleaseException.class)
                .isThrownBy(() -> attempts.getFirst().get())
                .withMessage("reading the record: stack overflow");
    }

    @Test
    void tryThatTakesTooLongIsInterruptedAndDeservesAnother() {
        var attempts = map(List.of(1), this::untilInterrupted, SHORT);

        assertThat(attempts)
                .containsExactly(
                        new Attempt.TimedOut<>(new CurrentStep.Place("step dreaming", Optional.empty()), SHORT));
        assertThatExceptionOfType(RejectedReleaseException.class)
                .isThrownBy(() -> attempts.getFirst().get())
                .withMessage("step dreaming: not done (expected: within 500 ms)");
        assertThat(timedOut).containsExactly("step dreaming");
        assertThat(workers.abandoned()).isZero();
    }

    @Test
    void nothingIsBegunAfterOneThatDeservesAnotherTry() {
        var begun = Collections.synchronizedList(new ArrayList<Integer>());

        var attempts = map(
                List.of(1, 2, 3, 4),
                (record, where) -> {
                    begun.add(record);
                    return record == 1 ? untilInterrupted(record, where) : "fine";
                },
                SHORT);

        assertThat(attempts).hasSize(1);
        assertThat(begun).doesNotContain(3, 4);
    }

    @Test
    void whenTooManyThreadsCannotBeStoppedNothingIsBegunUntilOneEnds() {
        map(List.of(1), this::deaf, SHORT);
        map(List.of(2), this::deaf, SHORT);

        assertThat(workers.abandoned()).isEqualTo(2);
        assertThatExceptionOfType(BusyException.class)
                .isThrownBy(() -> map(List.of(3), (_, _) -> "fine", LONG))
                .withMessageStartingWith("2 releases took too long and cannot be stopped (expected: fewer than 2)");

        end.countDown();
        await().atMost(60, TimeUnit.SECONDS).until(() -> !workers.exhausted());
        assertThat(map(List.of(3), (_, _) -> "fine", LONG)).hasSize(1);
    }

    @Test
    void largeRecordsAreWorkedOnOneByOne() {
        var now = new AtomicInteger();
        var most = new AtomicInteger();

        workers.map(
                List.of(1, 2, 3, 4),
                _ -> DataSize.ofMegabytes(5).toBytes(),
                (record, _) -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    return now.decrementAndGet();
                },
                LONG);

        assertThat(most).hasValue(1);
    }

    @Test
    void memoryThatIsInUseIsWaitedForNoLongerThanTheTimeout() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var other = Thread.ofVirtual()
                .start(() -> workers.map(
                        List.of(1),
                        _ -> Workers.ALONE,
                        (record, where) -> {
                            begun.countDown();
                            return deaf(record, where);
                        },
                        LONG));
        begun.await();

        assertThatExceptionOfType(BusyException.class)
                .isThrownBy(() -> map(List.of(2), (_, _) -> "fine", SHORT))
                .withMessageContaining("memory is in use by other releases (expected: free within 500 ms)");

        end.countDown();
        other.join();
        assertThat(map(List.of(2), (_, _) -> "fine", LONG)).hasSize(1);
    }

    private <R> List<Attempt<R>> map(
            List<Integer> records, BiFunction<Integer, CurrentStep, R> work, Duration timeout) {
        return workers.map(records, _ -> 1, work, timeout);
    }

    private static String divided(int record, CurrentStep where) {
        where.begins("dividing");
        return "" + 8 / record;
    }

    @SuppressWarnings("InfiniteRecursion")
    private static String endless(int depth) {
        return endless(depth + 1) + depth;
    }

    private String untilInterrupted(int record, CurrentStep where) {
        where.begins("step dreaming");
        try {
            end.await();
            return "fine";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does not heed interrupts. */
    private String deaf(int record, CurrentStep where) {
        boolean ended = false;
        while (!ended) {
            try {
                end.await();
                ended = true;
            } catch (InterruptedException e) {
                where.begins("step deaf");
            }
        }
        return "fine";
    }
}
