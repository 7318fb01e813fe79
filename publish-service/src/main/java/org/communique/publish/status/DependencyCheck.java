package org.communique.publish.status;

import java.time.Duration;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.loop.SupervisedLoop;
import org.communique.publish.trouble.Condition;
import org.communique.publish.trouble.TransientFailure;

/** Asks something now and then, and tells a condition whether it got through. */
final class DependencyCheck {

    private final Condition condition;
    private final Runnable probe;

    private DependencyCheck(Condition condition, Runnable probe) {
        this.condition = condition;
        this.probe = probe;
    }

    /**
     * A loop that asks. What is expected to go wrong is told by the condition alone; whatever else does is one more failure
     * for it, and told by the loop as well.
     *
     * @param interval between two questions
     */
    static SupervisedLoop loop(String name, Condition condition, Duration interval, Runnable probe) {
        return SupervisedLoop.forever("watch-" + name, interval, new DependencyCheck(condition, probe)::ask)
                .withBackOff(interval, interval);
    }

    private void ask() {
        try {
            probe.run();
            condition.probeSucceeded();
        } catch (TransientFailure failure) {
            failed(failure);
        } catch (RuntimeException | Error failure) {
            failed(failure);
            throw failure;
        }
    }

    /** Whoever is interrupted is about to end, and knows nothing. */
    private void failed(Throwable failure) {
        if (!Thread.currentThread().isInterrupted()) {
            condition.probeFailed(FailureReason.of(failure));
        }
    }
}
