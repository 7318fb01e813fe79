package org.communique.enrich.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.communique.enrich.FakeStep;
import org.communique.enrich.Releases;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.StepResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StepTimeoutsTests {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final StepResult.Skipped NOT_DONE = new StepResult.Skipped("not done (expected: within 500 ms)");

    private final Draft draft = Draft.of(Releases.anyRelease());
    private final CountDownLatch end = new CountDownLatch(1);
    private final AbandonedThreads abandoned = new AbandonedThreads();
    private final StepTimeouts steps = new StepTimeouts(abandoned);

    @AfterEach
    void endHangingSteps() {
        end.countDown();
    }

    @Test
    void stepThatHangsIsInterruptedAndSkipped() {
        assertThat(steps.run(FakeStep.within(SHORT, _ -> untilInterrupted()), draft))
                .isEqualTo(NOT_DONE);
        assertThat(abandoned.count()).isZero();
    }

    @Test
    void stepThatIgnoresTheInterruptIsSkippedAndItsThreadCounted() {
        assertThat(steps.run(FakeStep.within(SHORT, _ -> uninterruptible()), draft))
                .isEqualTo(NOT_DONE);
        assertThat(abandoned.count()).isEqualTo(1);

        end.countDown();
        await().atMost(60, TimeUnit.SECONDS).until(() -> abandoned.count() == 0);
    }

    @Test
    void stepWithinItsTimeoutAddsItsResult() {
        var step = FakeStep.within(LONG, _ -> StepResult.of(DraftField.LEAD, "Late"));

        assertThat(steps.run(step, draft)).isEqualTo(StepResult.of(DraftField.LEAD, "Late"));
    }

    @Test
    void stepThatThrowsThrows() {
        var failure = new IllegalStateException("HTTP status 503");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> steps.run(
                        FakeStep.within(LONG, _ -> {
                            throw failure;
                        }),
                        draft))
                .isSameAs(failure);
    }

    @Test
    void stepWithoutATimeoutRunsInTheThreadOfTheRelease() {
        var thread = new AtomicReference<Thread>();

        steps.run(
                new FakeStep("plain", _ -> {
                    thread.set(Thread.currentThread());
                    return StepResult.nothing();
                }),
                draft);

        assertThat(thread).hasValue(Thread.currentThread());
    }

    @Test
    void releaseThatIsGivenUpEndsItsStep() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> steps.run(FakeStep.within(LONG, _ -> untilInterrupted()), draft));

        assertThat(Thread.interrupted()).isTrue();
        await().atMost(60, TimeUnit.SECONDS).until(() -> abandoned.count() == 0);
    }

    private StepResult untilInterrupted() {
        try {
            end.await();
            return StepResult.nothing();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private StepResult uninterruptible() {
        while (true) {
            try {
                end.await();
                return StepResult.nothing();
            } catch (InterruptedException e) {
                // It hangs for good.
            }
        }
    }
}
