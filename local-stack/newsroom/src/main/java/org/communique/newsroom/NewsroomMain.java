package org.communique.newsroom;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/** Main class of a newsroom. Exit status 2 for a wrong command line, 1 when it cannot be opened. */
public final class NewsroomMain {

    private NewsroomMain() {}

    /** Parses the command line, opens the newsroom and prints its address. */
    public static void main(String... args) {
        // Small answers leave immediately instead of waiting for the client's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        if (Arrays.asList(args).contains("--help")) {
            System.out.print(Arguments.USAGE);
            return;
        }
        var status = run(System.out, System.err, args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Opens the newsroom and leaves it serving; returns the exit status, 0 when it is open. */
    static int run(PrintStream out, PrintStream err, String... args) {
        var settings = settings(err, args);
        return settings.map(it -> open(it, out, err)).orElse(2);
    }

    private static Optional<NewsroomSettings> settings(PrintStream err, String... args) {
        try {
            return Optional.of(Arguments.parse(args));
        } catch (IllegalArgumentException e) {
            err.println("newsroom: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static int open(NewsroomSettings settings, PrintStream out, PrintStream err) {
        try {
            var newsroom = Newsroom.open(settings, InstantSource.system());
            Runtime.getRuntime().addShutdownHook(new Thread(newsroom::close));
            newsroom.comeAlive();
            out.println("newsroom: open at " + newsroom.address());
            return 0;
        } catch (BindException e) {
            err.println("newsroom: %s:%d cannot be bound: %s (expected: a free port; choose one with --port)"
                    .formatted(settings.host(), settings.port(), e.getMessage()));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            err.println("newsroom: " + e.getMessage());
        }
        return 1;
    }
}
