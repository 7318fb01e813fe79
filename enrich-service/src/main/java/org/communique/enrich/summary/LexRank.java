package org.communique.enrich.summary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Centrality of each sentence, recursively by its similarity to other central ones. G. Erkan and D. Radev, <i>LexRank:
 * Graph-based Lexical Centrality as Salience in Text Summarization</i>, JAIR 22, 2004; the continuous form.
 */
final class LexRank {

    private static final double DAMPING = 0.15;
    private static final int ITERATIONS = 20;

    private LexRank() {}

    /** Returns one rank for each sentence, given as its stems; the highest is 1. */
    static double[] of(List<List<String>> sentences) {
        int n = sentences.size();
        var weights = transitions(vectors(sentences));
        var ranks = new double[n];
        Arrays.fill(ranks, 1.0 / n);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            ranks = step(ranks, weights);
        }
        double highest = Arrays.stream(ranks).max().orElse(1);
        return Arrays.stream(ranks).map(rank -> rank / highest).toArray();
    }

    /** Returns TF-IDF vectors of length 1; document frequencies are those of this text alone. */
    private static List<Map<String, Double>> vectors(List<List<String>> sentences) {
        var frequency = new HashMap<String, Integer>();
        sentences.forEach(stems -> stems.stream().distinct().forEach(stem -> frequency.merge(stem, 1, Integer::sum)));
        return sentences.stream()
                .map(stems -> vector(stems, frequency, sentences.size()))
                .toList();
    }

    private static Map<String, Double> vector(List<String> stems, Map<String, Integer> frequency, int sentences) {
        var vector = new HashMap<String, Double>();
        for (var stem : stems) {
            vector.merge(stem, Math.log(1 + (double) sentences / frequency.getOrDefault(stem, 1)), Double::sum);
        }
        double length = Math.sqrt(
                vector.values().stream().mapToDouble(weight -> weight * weight).sum());
        vector.replaceAll((stem, weight) -> weight / length);
        return vector;
    }

    /** Returns the transition probabilities between sentences: their similarities, each row summing to 1. */
    private static double[][] transitions(List<Map<String, Double>> vectors) {
        int n = vectors.size();
        var weights = new double[n][n];
        for (int i = 0; i < n; i++) {
            weights[i][i] = 1;
            for (int j = 0; j < i; j++) {
                weights[i][j] = cosine(vectors.get(i), vectors.get(j));
                weights[j][i] = weights[i][j];
            }
        }
        for (var row : weights) {
            double sum = Arrays.stream(row).sum();
            Arrays.setAll(row, j -> row[j] / sum);
        }
        return weights;
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double product = 0;
        for (var entry : one.entrySet()) {
            product += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        }
        return product;
    }

    private static double[] step(double[] ranks, double[][] weights) {
        int n = ranks.length;
        var next = new double[n];
        Arrays.fill(next, DAMPING / n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                next[j] += (1 - DAMPING) * ranks[i] * weights[i][j];
            }
        }
        return next;
    }
}
