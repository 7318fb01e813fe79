package org.communique.enrich.evaluation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of texts to measure on: {@code -Dcommunique.corpora=<folder>}, else the environment's
 * {@code COMMUNIQUE_CORPORA}. A test that asks for what is not there is skipped.
 */
public final class Corpora {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Corpora() {}

    /** The objects of a file with one JSON object on each line, gzipped. */
    public static List<JsonNode> lines(String name) {
        try (var reader = new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            return reader.lines().map(MAPPER::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The JSON value of a file. */
    public static JsonNode json(String name) {
        return MAPPER.readTree(text(name));
    }

    /** The text of a file, UTF-8; unpacked when its name ends with {@code .gz}. */
    public static String text(String name) {
        try (var in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static InputStream open(String name) throws IOException {
        var file = file(name);
        var in = Files.newInputStream(file);
        return name.endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static Path file(String name) {
        var folder = System.getProperty(
                "communique.corpora", Objects.requireNonNullElse(System.getenv("COMMUNIQUE_CORPORA"), ""));
        var file = Path.of(folder).resolve(name);
        assumeTrue(
                !folder.isEmpty() && Files.exists(file),
                "no %s (expected in the folder of -Dcommunique.corpora or COMMUNIQUE_CORPORA: '%s')"
                        .formatted(name, folder));
        return file;
    }
}
