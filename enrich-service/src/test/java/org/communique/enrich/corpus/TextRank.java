package org.communique.enrich.corpus;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communique.enrich.text.sentence.Sentence;
import org.communique.enrich.text.sentence.SentenceSplitter;
import org.communique.enrich.text.word.WordTokenizer;

/**
 * A yardstick for summaries: the three sentences that are most like others by shared words, in their order. R. Mihalcea
 * and P. Tarau, <i>TextRank: Bringing Order into Texts</i>, EMNLP 2004.
 */
final class TextRank {

    private static final double DAMPING = 0.85;
    private static final int ROUNDS = 30;

    private TextRank() {}

    static String summary(String body, String language) {
        var sentences = SentenceSplitter.split(body, language);
        var ranks = ranks(sentences.stream()
                .map(one -> Set.copyOf(WordTokenizer.lower(one.text())))
                .toList());
        return IntStream.range(0, sentences.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> ranks[at]).reversed())
                .limit(3)
                .sorted()
                .map(sentences::get)
                .map(Sentence::text)
                .collect(Collectors.joining(" "));
    }

    private static double[] ranks(List<Set<String>> sentences) {
        int n = sentences.size();
        var weights = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                weights[i][j] = weights[j][i] = likeness(sentences.get(i), sentences.get(j));
            }
        }
        var sums = Arrays.stream(weights)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        var ranks = new double[n];
        Arrays.fill(ranks, 1);
        for (int round = 0; round < ROUNDS; round++) {
            ranks = next(ranks, weights, sums);
        }
        return ranks;
    }

    private static double[] next(double[] ranks, double[][] weights, double[] sums) {
        return IntStream.range(0, ranks.length)
                .mapToDouble(i -> 1
                        - DAMPING
                        + DAMPING
                                * IntStream.range(0, ranks.length)
                                        .filter(j -> weights[j][i] > 0)
                                        .mapToDouble(j -> weights[j][i] / sums[j] * ranks[j])
                                        .sum())
                .toArray();
    }

    private static double likeness(Set<String> one, Set<String> other) {
        if (one.size() < 2 || other.size() < 2) {
            return 0;
        }
        var shared = new HashSet<>(one);
        shared.retainAll(other);
        return shared.size() / (Math.log(one.size()) + Math.log(other.size()));
    }
}
