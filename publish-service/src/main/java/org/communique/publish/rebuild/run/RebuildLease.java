package org.communique.publish.rebuild.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.communique.kit.loop.BackOffs;
import org.springframework.util.backoff.BackOff;

/**
 * Right of this instance to work on rebuilds. Two instances with it for a moment do no harm: they write the same, and the
 * swap succeeds once. Thread-safe.
 */
final class RebuildLease {

    private final BooleanSupplier owner;
    private final BackOff backOff;
    private final CountDownLatch stopped = new CountDownLatch(1);

    RebuildLease(BooleanSupplier owner, BackOff backOff) {
        this.owner = owner;
        this.backOff = backOff;
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    boolean isHeld() {
        return !isStopped() && owner.getAsBoolean();
    }

    /** @throws RebuildAbandonedException when the lease is lost */
    void require() {
        if (!isHeld()) {
            throw new RebuildAbandonedException("this instance stops, or another one has taken over");
        }
    }

    /**
     * Waits before another try.
     *
     * @param failures the number of failures in a row
     * @throws RebuildAbandonedException when the lease is lost
     */
    void backOff(int failures) {
        try {
            if (stopped.await(BackOffs.after(failures, backOff).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new RebuildAbandonedException("this instance stops");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new RebuildAbandonedException("interrupted");
        }
        require();
    }

    /** Gives up the lease for good. */
    void stop() {
        stopped.countDown();
    }
}
