package org.communique.enrich.corpus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The folder of texts to measure on: {@code -Dcommunique.corpora=<folder>}. Tests are skipped where it is absent. */
final class Corpora {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Corpora() {}

    /** The objects of a file with one JSON object on each line, gzipped. */
    static List<JsonNode> lines(String name) {
        var folder = System.getProperty("communique.corpora", "");
        var file = Path.of(folder).resolve(name);
        assumeTrue(
                !folder.isEmpty() && Files.exists(file),
                "no %s (expected in the folder of -Dcommunique.corpora: '%s')".formatted(name, folder));
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().map(MAPPER::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
