package org.communique.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.communique.launcher.part.Part;
import org.communique.localservers.TetheredProcess;

/** Tells the person at the terminal how it goes: one line for each part. */
final class Progress {

    private static final double MILLIS = 1_000.0;

    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(line);
    }

    void ready(Part part, Duration after) {
        out.println(String.format(
                Locale.ROOT, "  %-15s ready after %4.1f s  %s", part.name(), seconds(after), part.address()));
    }

    void failed(Part part, RuntimeException failure) {
        out.println(String.format(Locale.ROOT, "  %-15s FAILED: %s", part.name(), failure.getMessage()));
    }

    void ended(Part part, TetheredProcess process) {
        out.println(String.format(
                Locale.ROOT,
                "%s (process %d) ended by itself with exit value %d; its log is %s. The other parts go on.",
                part.name(),
                process.pid(),
                process.exitValue(),
                process.log()));
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
