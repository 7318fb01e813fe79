package org.communique.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds of others, where they are at hand: {@code -Dcommunique.corpora=<folder>} with feed documents below {@code gofeed}. */
@EnabledIfSystemProperty(
        named = "communique.corpora",
        matches = ".+",
        disabledReason = "no -Dcommunique.corpora=<folder>")
class CorpusTests {

    static Stream<Path> documents() throws IOException {
        try (var files = Files.walk(Path.of(System.getProperty("communique.corpora"), "gofeed"))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentIsReadOrIsNoFeed(Path file) throws IOException {
        byte[] body = Files.readAllBytes(file);
        try {
            assertThat(new FeedParser().parse(body, null, URI.create("https://feeds.example.org/feed")))
                    .isNotNull();
        } catch (NotAFeedException e) {
            assertThat(e).hasMessageContaining("(expected: an RSS, Atom or JSON feed, or a sitemap)");
        }
    }
}
