package org.communique.kit.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisedLoopTests {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicInteger rounds = new AtomicInteger();
    private SupervisedLoop loop = SupervisedLoop.forever("unused", SHORT, () -> {});

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void exceptionOfARoundIsFollowedByAnotherRound() {
        start(SupervisedLoop.forever("work", SHORT, () -> failFirst(3, new IllegalStateException("no broker"))));
        awaitRounds(5);
        assertThat(loop.hasDied()).isFalse();
        await().atMost(PATIENCE).until(() -> loop.failure().isEmpty());
    }

    @Test
    void errorOfARoundIsFollowedByAnotherRound() {
        start(SupervisedLoop.forever("work", SHORT, () -> failFirst(3, new StackOverflowError())));
        awaitRounds(5);
        assertThat(loop.hasDied()).isFalse();
    }

    @Test
    void strayInterruptIsFollowedByAnotherRound() {
        start(SupervisedLoop.forever("work", SHORT, () -> {
            rounds.incrementAndGet();
            Thread.currentThread().interrupt();
        }));
        awaitRounds(5);
        assertThat(loop.isRunning()).isTrue();
    }

    @Test
    void failureIsToldWhileItLasts() {
        start(SupervisedLoop.forever("work", SHORT, () -> failFirst(Integer.MAX_VALUE, new StackOverflowError())));
        awaitRounds(2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(loop.failure().orElse(""))
                        .contains("failing since")
                        .contains("stack overflow")
                        .doesNotContain("StackOverflowError"));
    }

    @Test
    void loopUntilDoneEndsInGoodHealthAfterItsFirstSuccess() {
        start(SupervisedLoop.untilDone("join", () -> failFirst(3, new IllegalStateException("no broker"))));
        await().atMost(PATIENCE).until(() -> !loop.isRunning());
        assertThat(rounds).hasValue(4);
        assertThat(loop.hasDied()).isFalse();
        assertThat(loop.failure()).isEmpty();
    }

    @Test
    void stopEndsAWaitingRoundAndTellsOfNoFailure() {
        var never = new CountDownLatch(1);
        start(SupervisedLoop.forever("work", SHORT, () -> {
            rounds.incrementAndGet();
            never.await();
        }));
        awaitRounds(1);
        loop.stop();
        await().atMost(PATIENCE).until(() -> !loop.isRunning());
        assertThat(loop.hasDied()).isFalse();
        assertThat(loop.failure()).isEmpty();
    }

    @Test
    void wakingCallTakesThePlaceOfTheInterrupt() {
        var wake = new CountDownLatch(1);
        var interrupted = new AtomicInteger();
        start(SupervisedLoop.forever("work", SHORT, () -> {
                    rounds.incrementAndGet();
                    try {
                        wake.await();
                    } catch (InterruptedException e) {
                        interrupted.incrementAndGet();
                    }
                })
                .wokenBy(wake::countDown));
        awaitRounds(1);
        loop.stop();
        await().atMost(PATIENCE).until(() -> !loop.isRunning());
        assertThat(interrupted).hasValue(0);
    }

    @Test
    void loopThatIsStoppedRunsAgainWhenItIsStarted() {
        start(SupervisedLoop.forever("work", SHORT, rounds::incrementAndGet));
        awaitRounds(1);
        loop.stop();
        int before = rounds.get();
        loop.start();
        awaitRounds(before + 2);
    }

    private void start(SupervisedLoop made) {
        loop = made.withBackOff(Duration.ofMillis(4), Duration.ofMillis(8));
        loop.start();
    }

    private void failFirst(int count, Throwable failure) throws Exception {
        if (rounds.incrementAndGet() <= count) {
            switch (failure) {
                case Error error -> throw error;
                case Exception exception -> throw exception;
                default -> throw new IllegalArgumentException(failure);
            }
        }
    }

    private void awaitRounds(int count) {
        await().atMost(PATIENCE).until(() -> rounds.get() >= count);
    }
}
