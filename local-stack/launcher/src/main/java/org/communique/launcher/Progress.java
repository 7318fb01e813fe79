package org.communique.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.communique.launcher.part.Part;
import org.communique.localservers.ChildProcess;

/** Progress on the terminal: one line for each part. */
final class Progress {

    private static final double MILLIS = 1_000.0;
    private static final int SIGNALS = 128;
    private static final int MOST_SIGNALS = 64;

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

    /** Prints a part's delay, and the reason for it. */
    void slow(Part part, Duration patience) {
        var obstacle = part.obstacle();
        out.println(String.format(
                Locale.ROOT,
                "  %-15s not ready after %.0f s%s; still waiting%s",
                part.name(),
                seconds(patience),
                obstacle.isEmpty() ? "" : " (" + obstacle + ")",
                part.process().map(process -> ". Its log: " + process.log()).orElse("")));
    }

    /** Prints a part's end, its reason, and the command to start it again. */
    void ended(Part part, ChildProcess process) {
        var reason = LastError.in(process.tail().lines().toList());
        out.println(String.format(
                Locale.ROOT,
                "  %-15s ENDED by itself, %s%s%n  %-15s The other parts go on. Its log: %s%n  %-15s Start it again: ./run start %s",
                part.name(),
                exit(process.exitValue()),
                reason.isEmpty() ? "" : ": " + reason,
                "",
                process.log(),
                "",
                part.name().toLowerCase(Locale.ROOT)));
    }

    /** Returns a shell's reading of an exit value: 128 + n after signal n. */
    private static String exit(int value) {
        return value > SIGNALS && value <= SIGNALS + MOST_SIGNALS
                ? "killed by signal " + (value - SIGNALS)
                : "with exit value " + value;
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
