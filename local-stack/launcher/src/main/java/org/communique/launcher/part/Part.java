package org.communique.launcher.part;

import java.time.Duration;
import java.util.Optional;
import org.communique.localservers.TetheredProcess;

/** One process of the stack. */
public interface Part {

    /** What people call it. */
    String name();

    /** Where it can be reached, as people would type it. */
    String address();

    /** Starts its process. */
    void start();

    /**
     * Waits until it is of use.
     *
     * @throws IllegalStateException when it ends before or needs longer, with the end of its log
     */
    void awaitReady(Duration patience);

    /** Asks it to end, if it has been started, and kills it where it has not ended within {@code grace}. */
    default void stop(Duration grace) {
        process().ifPresent(process -> process.stop(grace));
    }

    /** Its process, once it has been started. */
    Optional<TetheredProcess> process();
}
