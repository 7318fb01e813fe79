package org.communique.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communique.ingest.parse.item.FeedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.json.JsonMapper;

/**
 * What gofeed expects of its own documents, where these are at hand: {@code -Dcommunique.corpora=<folder>} with {@code
 * gofeed/parser} and {@code gofeed/translator} in it. Where we read otherwise on purpose is in {@code
 * gofeed/deviations.txt} with the reason.
 */
@EnabledIfSystemProperty(
        named = "communique.corpora",
        matches = ".+",
        disabledReason = "no -Dcommunique.corpora=<folder>")
class GofeedTests {

    private static final double FLOOR = 0.98;
    private static final Path DEVIATIONS = Path.of("src/test/resources/gofeed/deviations.txt");
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void coreFieldsAreAsExpected() throws Exception {
        int fields = 0;
        var otherwise = new TreeMap<String, String>();
        for (var document : documents()) {
            String name = name(document);
            for (var field : Translation.of(JSON.readTree(expectation(document).toFile()), read(document))) {
                fields++;
                if (!field.agrees()) {
                    otherwise.put(name + " " + field.name(), field.toString());
                }
            }
        }
        double share = 1 - (double) otherwise.size() / fields;
        System.out.printf("gofeed: %d of %d core fields as expected, %.4f%n", fields - otherwise.size(), fields, share);

        assertThat(fields).isGreaterThan(80);
        assertThat(otherwise.keySet())
                .as("deviations: %s", otherwise)
                .containsExactlyInAnyOrderElementsOf(listed().keySet());
        assertThat(share)
                .as("share of fields as expected, deviations counted against it")
                .isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void everyDeviationHasItsReason() throws Exception {
        assertThat(listed()).allSatisfy((_, reason) -> assertThat(reason).hasSizeGreaterThan(20));
    }

    private static List<Path> documents() throws IOException {
        try (var files = Files.walk(Path.of(System.getProperty("communique.corpora"), "gofeed/translator"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(expectation(file)) && Files.exists(expectation(file)))
                    .sorted()
                    .toList();
        }
    }

    private static Path expectation(Path document) {
        String name = document.getFileName().toString();
        return document.resolveSibling(
                name.endsWith(".xml")
                        ? name.replace(".xml", ".json")
                        : name.replace("_expected", "").replace(".json", "_expected.json"));
    }

    private static String name(Path document) {
        return document.getParent().getFileName() + "/" + document.getFileName();
    }

    private static FeedDocument read(Path document) throws IOException, NotAFeedException {
        return new FeedParser().parse(Files.readAllBytes(document), null, URI.create("https://feeds.example.org/feed"));
    }

    /** By file and field; the reason follows a colon. */
    private static Map<String, String> listed() throws IOException {
        var listed = new TreeMap<String, String>();
        for (String line : new ArrayList<>(Files.readAllLines(DEVIATIONS))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(": ", 2);
                listed.put(parts[0], parts[1]);
            }
        }
        return listed;
    }
}
