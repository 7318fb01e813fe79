package org.communique.publish.rebuild.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.communique.kit.loop.BackOffs;
import org.springframework.util.backoff.BackOff;

/**
 * Whether this instance is the one to work on a rebuild. Two that believe so for a moment do no harm: what they write is
 * the same, and the swap succeeds once. Thread-safe.
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

    boolean isGiven() {
        return !isStopped() && owner.getAsBoolean();
    }

    /** @throws RebuildAbandonedException when it is not given any more */
    void require() {
        if (!isGiven()) {
            throw new RebuildAbandonedException("this instance stops, or another one has taken over");
        }
    }

    /**
     * Waits until something may be tried again.
     *
     * @throws RebuildAbandonedException when the permission is not given any more
     */
    void rest(int failures) {
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

    /** Takes it back for good. */
    void stop() {
        stopped.countDown();
    }
}
