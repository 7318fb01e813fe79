package org.communique.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/**
 * Requests of {@code ./run start NAME}: empty files in the folder {@code start} of the data folder, named for the part.
 * The answer replaces the request, as {@code NAME.answer}.
 */
final class StartRequests {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final String ANSWER = ".answer";

    private final Path folder;
    private final Stack stack;

    StartRequests(Path data, Stack stack) {
        this.folder = data.resolve("start");
        this.stack = stack;
    }

    /** Watches for requests on a thread of its own while this process runs. Those of an earlier run are dropped. */
    void watch() {
        try {
            Files.createDirectories(folder);
            for (var file : files()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(folder + " cannot be used", failure);
        }
        Thread.ofVirtual().name("start-requests").start(this::answerAll);
    }

    private void answerAll() {
        try {
            while (!stack.isStopping()) {
                look();
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            for (var file : files()) {
                if (!file.toString().endsWith(ANSWER)) {
                    answer(file);
                }
            }
        } catch (IOException failure) {
            System.err.println(folder + " cannot be read: " + failure.getMessage());
        }
    }

    /** Writes the answer to another file first, so nobody reads half of it. */
    private void answer(Path request) throws IOException {
        var name = request.getFileName().toString();
        Files.delete(request);
        var draft = folder.resolve(name + ".draft" + ANSWER);
        Files.writeString(draft, stack.start(name) + "\n");
        Files.move(draft, folder.resolve(name + ANSWER), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
