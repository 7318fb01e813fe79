package org.communique.launcher.part;

import java.time.Duration;
import java.util.Optional;
import org.communique.localservers.ChildProcess;

/** Process of the stack. */
public interface Part {

    /** Returns its name for people. */
    String name();

    /** Returns its address as people would type it. */
    String address();

    /** Starts its process. */
    void start();

    /** Returns whether it serves now. */
    boolean isReady();

    /** Returns its own reason for not being ready; empty when it gives none. */
    default String obstacle() {
        return "";
    }

    /** Asks it to end, if it has been started, and kills it after {@code grace}. */
    default void stop(Duration grace) {
        process().ifPresent(process -> process.stop(grace));
    }

    /** Returns its process, once started. */
    Optional<ChildProcess> process();
}
