package org.communique.ingest.detect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.Dates;
import org.communique.contracts.release.Embargo;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.SourceText;
import org.communique.ingest.article.ArticlePage;
import org.communique.ingest.identity.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * A release that is seen twice.
 *
 * @param decision what the second time is to be taken for, in one word
 * @param situation what happened in between
 */
record RevisionCase(String decision, String situation, ObservedRelease before, ObservedRelease after) {

    private static final String PROSE = """
            <p>The Rivers Council opened a flood fund on Sunday, with forty million euro for towns along the upper Lenne.</p>
            <p>The money comes from its seven members and is to be spent within three years, said its president.</p>""";

    /** The cases of {@code revisions.txt}. */
    static List<RevisionCase> all() {
        try (var resource =
                Objects.requireNonNull(RevisionCase.class.getResourceAsStream("revisions.txt"), "revisions.txt")) {
            return Stream.of(new String(resource.readAllBytes(), StandardCharsets.UTF_8).split("\n\n+", -1))
                    .filter(block -> !block.startsWith("#"))
                    .map(RevisionCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RevisionCase read(String block) {
        var title = block.lines().findFirst().orElseThrow().split(": ", 2);
        var parts = block.substring(block.indexOf('\n') + 1).split("(?m)^=>$", 2);
        var before = fields(parts[0]);
        var after = new HashMap<>(before);
        var changes = fields(parts[1]);
        if (changes.containsKey("plain")) {
            after.remove("html");
        }
        after.putAll(changes);
        return new RevisionCase(title[0], title[1], sighting(before), sighting(after));
    }

    private static Map<String, String> fields(String lines) {
        var fields = new HashMap<String, String>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var field = line.split(": ", 2);
            fields.put(field[0], field[1].replace("{PROSE}", PROSE));
        });
        return fields;
    }

    private static ObservedRelease sighting(Map<String, String> fields) {
        var content = fields.containsKey("html")
                ? Content.html(fields.getOrDefault("html", ""))
                : Content.plain(fields.getOrDefault("plain", ""));
        var text = SourceText.builder()
                .headline(fields.get("headline"))
                .lead(fields.get("lead"))
                .language(fields.get("language"))
                .dates(new Dates(instant(fields.get("published")), instant(fields.get("updated")), embargo(fields)))
                .categories(List.of(fields.getOrDefault("category", "News")))
                .content(content)
                .build();
        var page = page(fields.getOrDefault("page", "none"));
        return new ObservedRelease(
                ReleaseId.derive("rivers.example", "1"),
                new Origin(
                        "rivers.example",
                        "feed-1",
                        "1",
                        URI.create(fields.getOrDefault("link", "https://rivers.example/1"))),
                text,
                page == null ? null : page.content(),
                Fingerprint.of(text),
                page == null ? null : Fingerprint.of(null, null, page.text()),
                false);
    }

    private static @Nullable ArticlePage page(String body) {
        return body.equals("none")
                ? null
                : ArticlePage.read(
                                ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8),
                                "text/html; charset=utf-8",
                                URI.create("https://rivers.example/1"))
                        .orElseThrow();
    }

    private static @Nullable Embargo embargo(Map<String, String> fields) {
        var until = fields.getOrDefault("embargo", "none");
        return until.equals("none") ? null : new Embargo(Instant.parse(until));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    @Override
    public String toString() {
        return decision + ": " + situation;
    }
}
