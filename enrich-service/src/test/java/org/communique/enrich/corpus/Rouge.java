package org.communique.enrich.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.communique.enrich.text.word.Stemmer;
import org.communique.enrich.text.word.WordTokenizer;

/**
 * How much a text and a reference have in common, in percent: C.-Y. Lin, <i>ROUGE: A Package for Automatic Evaluation of
 * Summaries</i>, ACL 2004.
 *
 * @param one F1 of words
 * @param two F1 of pairs of words
 */
record Rouge(double one, double two) {

    static Rouge of(String reference, String summary, String language) {
        var expected = tokens(reference, language);
        var found = tokens(summary, language);
        return new Rouge(f1(expected, found), f1(pairs(expected), pairs(found)));
    }

    static Rouge mean(Collection<Rouge> all) {
        return new Rouge(
                all.stream().mapToDouble(Rouge::one).average().orElse(0),
                all.stream().mapToDouble(Rouge::two).average().orElse(0));
    }

    /** English words of more than three letters are stemmed, as the usual tool does; others stay. */
    private static List<String> tokens(String text, String language) {
        var stemmer = Stemmer.of(language.equals("en") ? "en" : null);
        return WordTokenizer.lower(text).stream()
                .map(word -> word.length() > 3 ? stemmer.stem(word) : word)
                .toList();
    }

    private static List<String> pairs(List<String> tokens) {
        var pairs = new ArrayList<String>();
        for (int at = 1; at < tokens.size(); at++) {
            pairs.add(tokens.get(at - 1) + " " + tokens.get(at));
        }
        return pairs;
    }

    private static double f1(List<String> reference, List<String> summary) {
        var left = new HashMap<String, Integer>();
        reference.forEach(token -> left.merge(token, 1, Integer::sum));
        int shared = 0;
        for (var token : summary) {
            if (left.getOrDefault(token, 0) > 0) {
                left.merge(token, -1, Integer::sum);
                shared++;
            }
        }
        return shared == 0 ? 0 : 200.0 * shared / (reference.size() + summary.size());
    }
}
