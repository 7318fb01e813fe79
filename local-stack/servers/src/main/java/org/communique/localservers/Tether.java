package org.communique.localservers;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Runs another main class and ends the process when its standard input ends.
 *
 * <p>The parent holds the other end of that pipe and never writes to it. However the parent dies, even by SIGKILL, the
 * kernel closes the pipe: no child outlives it.
 */
public final class Tether {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private Tether() {}

    /** Runs the main class named by the first argument with the others. */
    public static void main(String[] arguments) throws Throwable {
        Thread.ofPlatform().daemon().name("tether").start(Tether::exitWithParent);
        var program = Class.forName(arguments[0]);
        try {
            program.getMethod("main", String[].class)
                    .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static void exitWithParent() {
        awaitEndOfInput();
        System.err.println("tether: end of input, stopping");
        Thread.ofPlatform().daemon().name("tether-halt").start(Tether::haltWhenShutdownHangs);
        System.exit(0);
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever written; what comes nevertheless means nothing.
            }
        } catch (IOException _) {
            // A broken pipe is an end, too.
        }
    }

    private static void haltWhenShutdownHangs() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
