package org.communique.publish.status;

import java.time.Duration;
import org.communique.publish.trouble.Condition;
import org.communique.publish.trouble.TransientFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Asks something now and then, on a thread of its own, and tells a condition whether it got through. */
final class Watch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final String name;
    private final Condition condition;
    private final Duration interval;
    private final Runnable probe;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    Watch(String name, Condition condition, Duration interval, Runnable probe) {
        this.name = name;
        this.condition = condition;
        this.interval = interval;
        this.probe = probe;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("watch-" + name).start(this::run);
    }

    @Override
    public void stop() {
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                ask();
                Thread.sleep(interval);
            }
        } catch (InterruptedException _) {
            LOG.debug("watch of {} ends", name);
        }
    }

    private void ask() {
        try {
            probe.run();
            condition.probeSucceeded();
        } catch (RuntimeException failure) {
            if (!Thread.currentThread().isInterrupted()) {
                condition.probeFailed(TransientFailure.describe(failure));
            }
        }
    }
}
