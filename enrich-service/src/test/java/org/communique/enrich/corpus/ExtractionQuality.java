package org.communique.enrich.corpus;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.communique.enrich.evaluation.Corpora;
import org.communique.enrich.evaluation.Evaluation;
import org.communique.enrich.evaluation.Figure;
import org.communique.enrich.evaluation.Yardstick;
import org.communique.enrich.extract.html.HtmlReader;

/**
 * The main text of pages against what people marked as it, by shingles of four words: precision and recall of each page
 * are averaged, F1 is made from the averages. The yardsticks are those that the corpus gives for itself.
 */
final class ExtractionQuality implements Evaluation {

    private static final int SHINGLE_WORDS = 4;
    private static final Pattern WORD = Pattern.compile("(?U)\\w+");

    @Override
    public List<Figure> figures() {
        var pages = Corpora.json("extraction/ground-truth.json");
        double precision = 0;
        double recall = 0;
        for (var page : pages.properties()) {
            var html = Corpora.text("extraction/pages/%s.html.gz".formatted(page.getKey()));
            var found = shingles(HtmlReader.read(html, null, ZoneOffset.UTC).body());
            var marked = shingles(page.getValue().get("articleBody").asString());
            precision += share(found, marked);
            recall += share(marked, found);
        }
        double f1 = 2 * precision * recall / (precision + recall) / pages.size();
        return List.of(Figure.atLeast(
                "main text: F1",
                "extraction, en",
                f1,
                .960,
                .965,
                new Yardstick("readability4j", .926),
                new Yardstick("trafilatura", .963)));
    }

    /** How much of one text is in another; all of it when it is empty and so is the other. */
    private static double share(Map<List<String>, Integer> part, Map<List<String>, Integer> whole) {
        int all = part.values().stream().mapToInt(Integer::intValue).sum();
        int both = part.entrySet().stream()
                .mapToInt(shingle -> Math.min(shingle.getValue(), whole.getOrDefault(shingle.getKey(), 0)))
                .sum();
        return all == 0 ? (whole.isEmpty() ? 1 : 0) : both / (double) all;
    }

    private static Map<List<String>, Integer> shingles(String text) {
        var words = WORD.matcher(text).results().map(MatchResult::group).toList();
        Map<List<String>, Integer> shingles = new HashMap<>();
        if (!words.isEmpty() && words.size() < SHINGLE_WORDS) {
            shingles.put(words, 1);
        }
        for (int start = 0; start + SHINGLE_WORDS <= words.size(); start++) {
            shingles.merge(words.subList(start, start + SHINGLE_WORDS), 1, Integer::sum);
        }
        return shingles;
    }
}
