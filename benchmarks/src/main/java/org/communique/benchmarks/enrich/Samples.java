package org.communique.benchmarks.enrich;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Identity;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Revision;
import org.communique.contracts.release.SourceText;
import org.communique.contracts.release.Version;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Releases for measuring, from the folder {@code -Dcommunique.corpora}. */
final class Samples {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Samples() {}

    /** Returns releases in plain text, at most {@code most}. */
    static List<RawRelease> plain(int most) {
        try (var reader = reader(folder().resolve("releases-us/sample.jsonl.gz"))) {
            return reader.lines()
                    .limit(most)
                    .map(MAPPER::readTree)
                    .map(Samples::plain)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns releases with nothing but an article page. */
    static List<RawRelease> pages() {
        try (var files = Files.list(folder().resolve("extraction/pages"))) {
            return files.sorted().map(Samples::page).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        var folder = Path.of(System.getProperty("communique.corpora", "corpora"));
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "communique.corpora: no folder '%s' (expected: one with releases-us and extraction)"
                            .formatted(folder));
        }
        return folder;
    }

    private static RawRelease plain(JsonNode line) {
        var title = line.get("title").asString();
        return release(
                line.get("id").asString(),
                title.isEmpty() ? null : title,
                Content.plain(line.get("text").asString()),
                null);
    }

    private static RawRelease page(Path file) {
        try (var reader = reader(file)) {
            return release(
                    file.getFileName().toString(), null, Content.plain(""), Content.html(reader.readAllAsString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }

    private static RawRelease release(String name, @Nullable String headline, Content content, @Nullable Content page) {
        var identity = new Identity(
                ReleaseId.derive("bench.example", name),
                Revision.FIRST,
                Version.observedAt(Instant.EPOCH.plusSeconds(1)));
        var origin = new Origin("bench.example", "feed-1", name, URI.create("https://bench.example/releases"));
        return new RawRelease(
                identity,
                origin,
                SourceText.builder().headline(headline).content(content).build(),
                page);
    }
}
