package org.communique.ingest.web.body;

import java.util.concurrent.atomic.AtomicLong;
import org.communique.kit.problem.Problem;

/** Share of one request in a budget of bytes. Closing gives it back, once. */
public final class Lease implements AutoCloseable {

    private final BytesInFlight budget;
    private final AtomicLong taken = new AtomicLong();

    Lease(BytesInFlight budget) {
        this.budget = budget;
    }

    /**
     * Takes more.
     *
     * @throws org.springframework.web.ErrorResponseException 429 when less is left
     */
    void take(long bytes) {
        if (!budget.take(bytes)) {
            throw busy(budget);
        }
        taken.addAndGet(bytes);
    }

    /** Another lease with all that this one has taken; nothing is left for this one to give back. */
    Lease handOver() {
        var other = new Lease(budget);
        other.taken.set(taken.getAndSet(0));
        return other;
    }

    @Override
    public void close() {
        budget.giveBack(taken.getAndSet(0));
    }

    static RuntimeException busy(BytesInFlight budget) {
        return Problem.busy("requests in flight: no room for another body (expected: at most %d bytes together); retry"
                .formatted(budget.most()));
    }
}
