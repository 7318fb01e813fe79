package org.communique.kit.body;

import java.util.concurrent.atomic.AtomicLong;
import org.communique.kit.problem.Problem;

/** Share of one request in a budget of bytes. Closing gives it back, once. */
public final class BytesLease implements AutoCloseable {

    private final BytesInFlight budget;
    private final AtomicLong taken = new AtomicLong();

    /** Holds nothing yet. */
    public BytesLease(BytesInFlight budget) {
        this.budget = budget;
    }

    /**
     * Takes more.
     *
     * @throws org.springframework.web.ErrorResponseException 429 when less is left
     */
    public void take(long bytes) {
        if (!budget.take(bytes)) {
            throw busy(budget);
        }
        taken.addAndGet(bytes);
    }

    /** Returns another lease with everything taken so far; this one holds nothing any more. */
    BytesLease handOver() {
        var other = new BytesLease(budget);
        other.taken.set(taken.getAndSet(0));
        return other;
    }

    @Override
    public void close() {
        budget.giveBack(taken.getAndSet(0));
    }

    static RuntimeException busy(BytesInFlight budget) {
        return Problem.busy("requests in flight: no room for another body (expected: at most %d bytes together); retry"
                .formatted(budget.limit()));
    }
}
