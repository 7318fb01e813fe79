package org.communique.localservers;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Main class of a child process: runs another main class and ends the process at the end of standard input.
 *
 * <p>The parent holds the other end of the pipe and never writes to it. However the parent dies, even by SIGKILL, the
 * kernel closes the pipe: no child outlives it.
 */
public final class ParentWatchdog {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private ParentWatchdog() {}

    /** Runs the main class named by the first argument with the others. */
    public static void main(String[] arguments) throws Throwable {
        Thread.ofPlatform().daemon().name("parent-watchdog").start(ParentWatchdog::exitWithParent);
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
        System.err.println("parent ended, stopping");
        Thread.ofPlatform().daemon().name("watchdog-halt").start(ParentWatchdog::haltWhenShutdownHangs);
        System.exit(0);
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // The parent writes nothing; any input is ignored.
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
