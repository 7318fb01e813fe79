package org.communique.ingest.web.body;

import java.util.concurrent.atomic.AtomicLong;

/** Budget of bytes that are in memory for requests at the same time. Safe for use by many threads. */
final class BytesInFlight {

    private final long most;
    private final AtomicLong taken = new AtomicLong();

    /** @param most the budget */
    BytesInFlight(long most) {
        this.most = most;
    }

    long most() {
        return most;
    }

    long free() {
        return most - taken.get();
    }

    /** Takes some of the budget; false, and nothing taken, when less is left. */
    boolean take(long bytes) {
        long before;
        do {
            before = taken.get();
            if (before + bytes > most) {
                return false;
            }
        } while (!taken.compareAndSet(before, before + bytes));
        return true;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
