package org.communique.enrich.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Greedy selection of sentences: the best remaining one that fits, is self-contained and adds something new. */
final class SentenceSelector {

    private static final int MAX_SENTENCES = 3;
    private static final int MAX_WORDS = 90;
    private static final double REPETITION_PENALTY = 0.6;

    private final List<BodySentence> sentences;
    private final double[] scores;
    private final DanglingReference dangling;
    private final TreeSet<Integer> chosen = new TreeSet<>();
    private int words;

    SentenceSelector(List<BodySentence> sentences, double[] scores, @Nullable String language) {
        this.sentences = sentences;
        this.scores = scores;
        this.dangling = new DanglingReference(language);
    }

    /** Returns the chosen sentences in their order; empty when none is self-contained. */
    String text() {
        var next = best();
        while (next.isPresent() && chosen.size() < MAX_SENTENCES) {
            chosen.add(next.get());
            words += sentences.get(next.get()).words();
            next = best();
        }
        return chosen.stream().map(at -> sentences.get(at).text()).collect(Collectors.joining(" "));
    }

    private Optional<Integer> best() {
        return IntStream.range(0, sentences.size())
                .filter(at -> !chosen.contains(at))
                .filter(at -> words + sentences.get(at).words() <= MAX_WORDS)
                .filter(this::isSelfContained)
                .boxed()
                .max(Comparator.comparingDouble(this::gain));
    }

    /** Tells whether a sentence is self-contained, or the one before it is chosen. */
    private boolean isSelfContained(int at) {
        return !dangling.occursIn(sentences.get(at).text())
                || (chosen.contains(at - 1) && sentences.get(at).follows(sentences.get(at - 1)));
    }

    private double gain(int at) {
        double repeated = chosen.stream()
                .mapToDouble(other -> sentences.get(at).shareIn(sentences.get(other)))
                .max()
                .orElse(0);
        return scores[at] - REPETITION_PENALTY * repeated;
    }
}
