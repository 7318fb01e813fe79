package org.communique.kit.body;

import java.util.concurrent.atomic.AtomicLong;

/** Budget of the bytes in memory for all requests in flight. Thread-safe. */
public final class BytesInFlight {

    private final long limit;
    private final AtomicLong taken = new AtomicLong();

    /** @param limit of all requests together, in bytes */
    public BytesInFlight(long limit) {
        this.limit = limit;
    }

    long limit() {
        return limit;
    }

    long free() {
        return limit - taken.get();
    }

    /** Takes some of the budget; returns false, and takes nothing, when less is left. */
    boolean take(long bytes) {
        long before;
        do {
            before = taken.get();
            if (before + bytes > limit) {
                return false;
            }
        } while (!taken.compareAndSet(before, before + bytes));
        return true;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
