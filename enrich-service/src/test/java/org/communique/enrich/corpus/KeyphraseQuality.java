package org.communique.enrich.corpus;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.communique.enrich.evaluation.Corpora;
import org.communique.enrich.evaluation.Evaluation;
import org.communique.enrich.evaluation.Figure;
import org.communique.enrich.evaluation.Yardstick;
import org.communique.enrich.keyphrase.KeyphraseExtractor;
import org.communique.enrich.text.word.Stemmer;
import org.communique.enrich.text.word.StopWords;
import org.communique.enrich.text.word.WordTokenizer;
import tools.jackson.databind.JsonNode;

/** Keyphrases against those of annotators: stemmed words, exact match. */
final class KeyphraseQuality implements Evaluation {

    private static final String DATA = "keyphrases (500N-KPCrowd), en";
    private static final int FIRST = 5;
    private static final int MOST = 10;
    private static final Stemmer STEMMER = Stemmer.of("en");

    private final KeyphraseExtractor extractor = new KeyphraseExtractor();

    private record Measured(double precision, double f1) {}

    @Override
    public List<Figure> figures() {
        var ours = measure(this::keyphrases);
        var frequency = measure(KeyphraseQuality::commonestWords);
        return List.of(
                Figure.atLeast(
                        "keyphrases: P@5",
                        DATA,
                        ours.precision(),
                        .60,
                        .62,
                        new Yardstick("word frequency", frequency.precision())),
                Figure.atLeast(
                        "keyphrases: F1@10",
                        DATA,
                        ours.f1(),
                        .185,
                        .20,
                        new Yardstick("word frequency", frequency.f1())));
    }

    private static Measured measure(Function<String, List<String>> extract) {
        double precision = 0;
        long right = 0;
        long given = 0;
        long wanted = 0;
        var lines = Corpora.lines("keyphrases/keyphrases.jsonl.gz");
        for (var line : lines) {
            var keys = keys(line);
            var found = extract.apply(line.get("text").asString()).stream()
                    .map(KeyphraseQuality::normal)
                    .toList();
            precision += found.stream().limit(FIRST).filter(keys::contains).count() / (double) FIRST;
            right += found.stream().filter(keys::contains).count();
            given += found.size();
            wanted += keys.size();
        }
        return new Measured(precision / lines.size(), 2.0 * right / (given + wanted));
    }

    /** The first line of a text is its headline. */
    private List<String> keyphrases(String text) {
        int end = Math.max(0, text.indexOf('\n'));
        return extractor.extract(text.substring(0, end), null, text.substring(end), "en");
    }

    /** The yardstick: words that say something, the commonest first, then the earliest. */
    private static List<String> commonestWords(String text) {
        var counts = new HashMap<String, Integer>();
        var words = WordTokenizer.lower(text).stream()
                .filter(word -> word.length() > 2 && !StopWords.of("en").contains(word))
                .map(STEMMER::stem)
                .toList();
        words.forEach(stem -> counts.merge(stem, 1, Integer::sum));
        return words.stream()
                .distinct()
                .sorted(Comparator.comparing((String stem) -> counts.getOrDefault(stem, 0))
                        .reversed())
                .limit(MOST)
                .toList();
    }

    private static Set<String> keys(JsonNode line) {
        return StreamSupport.stream(line.get("keys").spliterator(), false)
                .map(key -> normal(key.asString()))
                .collect(Collectors.toSet());
    }

    private static String normal(String phrase) {
        return WordTokenizer.lower(phrase.replaceAll("[^\\p{L}\\p{N}\\s-]", "")).stream()
                .map(STEMMER::stem)
                .collect(Collectors.joining(" "));
    }
}
