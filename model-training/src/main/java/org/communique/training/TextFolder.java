package org.communique.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.communique.enrich.entity.mention.SegmentedRelease;
import org.communique.enrich.entity.mention.TokenizedPassage;
import org.communique.enrich.extract.plaintext.PlainTextReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Folder of English texts: {@code .txt} files, and JSON objects in {@code .jsonl} or {@code .jsonl.gz} files. */
final class TextFolder {

    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * A text.
     *
     * @param id a file's name, or the field {@code id}
     * @param sentences of its body, as extracted by the enrichment
     */
    record Text(String id, List<String> sentences) {

        static Text of(String id, String title, String text) {
            var body = PlainTextReader.read(text, title.isBlank() ? null : title, ZoneOffset.UTC)
                    .body();
            var passages = new SegmentedRelease("", null, body, "en").passages();
            return new Text(id, passages.stream().skip(1).map(TokenizedPassage::text).toList());
        }
    }

    private TextFolder() {}

    /** Reads all texts of a folder and its subfolders, ordered by file name. */
    static List<Text> read(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(TextFolder::of)
                    .toList();
        }
    }

    private static Stream<Text> of(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            if (name.endsWith(".txt")) {
                return Stream.of(Text.of(name, "", Files.readString(file)));
            }
            return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz") ? objects(file).stream() : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static List<Text> objects(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines().map(MAPPER::readTree).map(TextFolder::text).toList();
        }
    }

    private static Text text(JsonNode line) {
        if (!line.path("id").isString() || !line.path("text").isString()) {
            throw new IllegalArgumentException(
                    "line: %s (expected: a JSON object with strings id and text, and title perhaps)"
                            .formatted(line.propertyNames()));
        }
        return Text.of(
                line.get("id").asString(),
                line.path("title").asString(""),
                line.get("text").asString());
    }
}
