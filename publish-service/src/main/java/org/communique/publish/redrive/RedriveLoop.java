package org.communique.publish.redrive;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.communique.kit.loop.SupervisedLoop;
import org.communique.kit.redrive.RedriveRunner;
import org.communique.kit.redrive.Redriver;

/**
 * Loop of redrives, on the instance with the lease. Two with it for a moment do no harm: the same documents are written, and the
 * same notes.
 */
final class RedriveLoop {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final RedriveRunner runner;
    private final Redriver redriver;
    private final BooleanSupplier lease;
    private final CountDownLatch stopped = new CountDownLatch(1);

    RedriveLoop(RedriveRunner runner, Redriver redriver, BooleanSupplier lease) {
        this.runner = runner;
        this.redriver = redriver;
        this.lease = lease;
    }

    /** Returns the loop; stopped without an interrupt, since a Kafka consumer logs a lot about one. */
    SupervisedLoop loop() {
        return SupervisedLoop.forever("redrive", Duration.ZERO, this::round).wokenBy(stopped::countDown);
    }

    private void round() throws InterruptedException {
        var wait = runner.untilDue();
        if (wait.isZero() && lease.getAsBoolean()) {
            runner.turn(() -> redriver);
            return;
        }
        var time = wait.isZero() || wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
