package org.communique.ingest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs something on a thread of its own while the service runs. Stops before we leave the group. */
final class Background implements SmartLifecycle {

    private final String name;
    private final Runnable work;
    private volatile @Nullable Thread thread;

    Background(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name(name).start(work);
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            running.interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
