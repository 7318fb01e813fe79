package org.communique.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.communique.contracts.release.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code links.txt}. */
class LinkIdentityTests {

    private static final URI PAGE = URI.create("https://rivers.example/page");

    /** Two releases under one link. */
    record Case(String decision, String situation, SourceText known, SourceText other) {

        @Override
        public String toString() {
            return decision + ": " + situation;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void releaseUnderAKnownLinkIsDecided(Case each) {
        var known = ReleaseWords.of(each.known());
        var other = ReleaseWords.of(each.other());

        var decision = LinkIdentity.of(
                known.fingerprint(),
                Traits.of(known, each.known(), PAGE),
                other.fingerprint(),
                Traits.of(other, each.other(), PAGE));

        assertThat(decision.word()).isEqualTo(each.decision());
    }

    @Test
    void thereAreThirtyCases() throws IOException {
        assertThat(cases()).hasSize(30);
    }

    @Test
    void recordWithoutTraitsIsTheReleaseOfItsLink() {
        var words = ReleaseWords.of(text(Map.of("headline", "A")));
        var others = ReleaseWords.of(text(Map.of("headline", "B")));
        var traits = Traits.of(others, text(Map.of("headline", "B")), PAGE);

        assertThat(LinkIdentity.of(words.fingerprint(), null, others.fingerprint(), traits))
                .isEqualTo(LinkIdentity.CORRECTED);
    }

    @Test
    void traitsAreReadAsTheyAreWritten() {
        var text = text(Map.of("headline", "A", "published", "2026-03-01T09:00:00Z"));
        var traits = Traits.of(ReleaseWords.of(text), text, PAGE);

        assertThat(Traits.parse(traits.toString())).isEqualTo(traits);
    }

    static List<Case> cases() throws IOException {
        try (var resource = Objects.requireNonNull(LinkIdentityTests.class.getResourceAsStream("links.txt"))) {
            return Stream.of(new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                            .strip()
                            .split("\n\n+", -1))
                    .filter(block -> !block.startsWith("#"))
                    .map(LinkIdentityTests::read)
                    .toList();
        }
    }

    private static Case read(String block) {
        var title = block.lines().findFirst().orElseThrow().split(": ", 2);
        var parts = block.substring(block.indexOf('\n') + 1).split("(?m)^=>$", 2);
        var known = fields(parts[0]);
        var other = new HashMap<>(known);
        other.putAll(fields(parts[1]));
        return new Case(title[0], title[1], text(known), text(other));
    }

    private static Map<String, String> fields(String lines) {
        var fields = new HashMap<String, String>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var field = line.split(": ?", 2);
            fields.put(field[0], field[1]);
        });
        return fields;
    }

    private static SourceText text(Map<String, String> fields) {
        var published = fields.getOrDefault("published", "none");
        return SourceText.builder()
                .headline(fields.get("headline"))
                .dates(new Dates(published.equals("none") ? null : Instant.parse(published), null, null))
                .content(Content.plain(fields.getOrDefault("text", "")))
                .build();
    }
}
