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

    /** Whether it is of use now. */
    boolean isReady();

    /** Returns why it is not ready, as far as it says so itself; empty where it does not. */
    default String obstacle() {
        return "";
    }

    /** Asks it to end, if it has been started, and kills it where it has not ended within {@code grace}. */
    default void stop(Duration grace) {
        process().ifPresent(process -> process.stop(grace));
    }

    /** Its process, once it has been started. */
    Optional<TetheredProcess> process();
}
