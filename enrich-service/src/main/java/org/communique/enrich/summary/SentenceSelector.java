package org.communique.enrich.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Chooses sentences one by one: the best that is left, fits, stands by itself and says something new. */
final class SentenceSelector {

    private static final int MOST_SENTENCES = 3;
    private static final int MOST_WORDS = 90;
    private static final double COST_OF_REPETITION = 0.6;

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

    /** The chosen sentences in their order; empty when none can stand by itself. */
    String text() {
        var next = best();
        while (next.isPresent() && chosen.size() < MOST_SENTENCES) {
            chosen.add(next.get());
            words += sentences.get(next.get()).words();
            next = best();
        }
        return chosen.stream().map(at -> sentences.get(at).text()).collect(Collectors.joining(" "));
    }

    private Optional<Integer> best() {
        return IntStream.range(0, sentences.size())
                .filter(at -> !chosen.contains(at))
                .filter(at -> words + sentences.get(at).words() <= MOST_WORDS)
                .filter(this::isUnderstood)
                .boxed()
                .max(Comparator.comparingDouble(this::gain));
    }

    /** Whether a sentence stands by itself, or the one that it leans on is chosen. */
    private boolean isUnderstood(int at) {
        return !dangling.isIn(sentences.get(at).text())
                || (chosen.contains(at - 1) && sentences.get(at).follows(sentences.get(at - 1)));
    }

    private double gain(int at) {
        double repeated = chosen.stream()
                .mapToDouble(other -> sentences.get(at).shareIn(sentences.get(other)))
                .max()
                .orElse(0);
        return scores[at] - COST_OF_REPETITION * repeated;
    }
}
