package org.communique.enrich.text;

import java.util.concurrent.CancellationException;

/** Check for the interrupt of a thread: its release was given up. */
public final class InterruptionCheck {

    private InterruptionCheck() {}

    /**
     * To be called in every loop over the parts of a text; it costs a few nanoseconds.
     *
     * @throws CancellationException when the thread was interrupted; it stays so
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted: the work on this release was given up");
        }
    }
}
