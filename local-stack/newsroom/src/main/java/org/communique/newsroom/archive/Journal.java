package org.communique.newsroom.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communique.newsroom.release.Correction;

/**
 * File of past events; a restarted newsroom continues from it. One line per event, fields separated by tabs: instant,
 * word, release, and the word's arguments. Not safe for two newsrooms concurrently.
 */
public final class Journal {

    private final Optional<Path> file;

    private Journal(Optional<Path> file) {
        this.file = file;
    }

    /** Returns a journal without memory. */
    public static Journal forgetful() {
        return new Journal(Optional.empty());
    }

    /** Returns a journal in this file, created with the first line. */
    public static Journal in(Path file) {
        return new Journal(Optional.of(file));
    }

    /**
     * Returns all events, oldest first. A torn last line, as a crash leaves it, is ignored.
     *
     * @throws IllegalArgumentException with the unreadable line
     */
    public List<Happening> read() {
        var content = file.filter(Files::exists).map(Journal::content).orElse("");
        var whole = content.substring(0, content.lastIndexOf('\n') + 1);
        var happenings = new ArrayList<Happening>();
        whole.lines().map(this::happening).forEach(happenings::add);
        return happenings;
    }

    /** Writes an event down before it becomes visible. */
    void write(Happening happening) {
        file.ifPresent(path -> append(path, line(happening)));
    }

    private static void append(Path path, String line) {
        try {
            var folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            cutTornLine(path);
            Files.writeString(path, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cutTornLine(Path path) throws IOException {
        if (Files.exists(path) && !content(path).endsWith("\n")) {
            var content = content(path);
            Files.writeString(path, content.substring(0, content.lastIndexOf('\n') + 1));
        }
    }

    private static String content(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Happening happening) {
        var fields = new ArrayList<>(List.of(happening.at().toString(), happening.word(), happening.release()));
        switch (happening) {
            case Happening.Announced announced -> fields.add(announced.until().toString());
            case Happening.Corrected(var _, var _, var correction) ->
                fields.addAll(List.of(correction.found(), correction.right(), correction.note()));
            case Happening.Published _, Happening.Lifted _, Happening.Withdrawn _ -> {}
        }
        return String.join(
                        "\t",
                        fields.stream().map(it -> it.replaceAll("\\s", " ")).toList()) + "\n";
    }

    private Happening happening(String line) {
        try {
            var fields = line.split("\t", -1);
            var at = Instant.parse(fields[0]);
            var release = fields[2];
            return switch (fields[1]) {
                case "published" -> new Happening.Published(at, release);
                case "announced" -> new Happening.Announced(at, release, Instant.parse(fields[3]));
                case "lifted" -> new Happening.Lifted(at, release);
                case "corrected" ->
                    new Happening.Corrected(at, release, new Correction(fields[3], fields[4], fields[5]));
                case "withdrawn" -> new Happening.Withdrawn(at, release);
                default -> throw new IllegalArgumentException(fields[1]);
            };
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "state " + file.orElseThrow() + ": line \"" + line + "\" (expected: instant, word, release)", e);
        }
    }
}
