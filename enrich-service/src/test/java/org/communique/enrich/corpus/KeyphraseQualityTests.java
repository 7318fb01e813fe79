package org.communique.enrich.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.communique.enrich.keyphrase.KeyphraseExtractor;
import org.communique.enrich.word.Stemmer;
import org.communique.enrich.word.Words;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Keyphrases against those of annotators: stemmed words, exact match; word frequency reaches .536 and .158. */
class KeyphraseQualityTests {

    private static final Stemmer STEMMER = Stemmer.of("en");

    @Test
    void keyphrasesAreThoseThatPeopleChoose() {
        var extractor = new KeyphraseExtractor();
        double precision = 0;
        int right = 0;
        int given = 0;
        int wanted = 0;
        var lines = Corpora.lines("keyphrases/keyphrases.jsonl.gz");
        for (var line : lines) {
            var keys = keys(line);
            var text = line.get("text").asString();
            int end = Math.max(0, text.indexOf('\n'));
            var found = extractor.extract(text.substring(0, end), null, text.substring(end), "en").stream()
                    .map(KeyphraseQualityTests::normal)
                    .toList();
            precision += found.stream().limit(5).filter(keys::contains).count() / 5.0;
            right += (int) found.stream().filter(keys::contains).count();
            given += found.size();
            wanted += keys.size();
        }
        double p5 = precision / lines.size();
        double f10 = 2.0 * right / (given + wanted);

        System.out.printf("keyphrases: P@5 %.3f, F1@10 %.3f%n", p5, f10);
        assertThat(p5).isGreaterThan(.56);
        assertThat(f10).isGreaterThan(.17);
    }

    private static Set<String> keys(JsonNode line) {
        return StreamSupport.stream(line.get("keys").spliterator(), false)
                .map(key -> normal(key.asString()))
                .collect(Collectors.toSet());
    }

    private static String normal(String phrase) {
        return Words.lower(phrase.replaceAll("[^\\p{L}\\p{N}\\s-]", "")).stream()
                .map(STEMMER::stem)
                .collect(Collectors.joining(" "));
    }
}
