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
 * Remembers what happened, so that a newsroom that is started again goes on where it was. One line per happening,
 * fields set apart by tabs: instant, word, release, and what the word needs. Not safe for two newsrooms at once.
 */
public final class Journal {

    private final Optional<Path> file;

    private Journal(Optional<Path> file) {
        this.file = file;
    }

    /** A journal that forgets. */
    public static Journal forgetful() {
        return new Journal(Optional.empty());
    }

    /** A journal in this file, which is made when the first line is written. */
    public static Journal in(Path file) {
        return new Journal(Optional.of(file));
    }

    /**
     * What happened so far, oldest first. A torn last line, as a crash leaves it, is not a happening.
     *
     * @throws IllegalArgumentException naming the line that cannot be read
     */
    public List<Happening> read() {
        var content = file.filter(Files::exists).map(Journal::content).orElse("");
        var whole = content.substring(0, content.lastIndexOf('\n') + 1);
        var happenings = new ArrayList<Happening>();
        whole.lines().map(this::happening).forEach(happenings::add);
        return happenings;
    }

    /** Writes down a happening before anybody can see it. */
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
