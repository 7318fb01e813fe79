package org.communique.enrich.corpus.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.communique.enrich.text.sentence.Sentence;
import org.communique.enrich.text.sentence.SentenceSplitter;
import org.jspecify.annotations.Nullable;

/**
 * Revises texts as publishers do: one to four times a sentence is dropped, added or exchanged, a figure corrected, a typing
 * error made good, a word put in place of another. The same seed, the same revisions.
 */
final class Revisions {

    private static final int MOST_EDITS = 4;
    private static final int LEAST_SENTENCES = 3;
    private static final Pattern FIGURE = Pattern.compile("\\d{1,8}");

    private enum Edit {
        DROP,
        ADD,
        EXCHANGE,
        FIGURE,
        TYPO,
        WORD
    }

    private final SplittableRandom random;

    Revisions(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** So many of them, drawn at random; some perhaps twice. */
    <T> List<T> some(int count, List<T> all) {
        return IntStream.range(0, count).mapToObj(_ -> one(all)).toList();
    }

    /** @param other a text to take sentences and words from */
    String revised(String text, String other) {
        var sentences = new ArrayList<>(sentences(text));
        var others = sentences(other);
        int edits = 1 + random.nextInt(MOST_EDITS);
        for (int edit = 0; edit < edits && !sentences.isEmpty(); edit++) {
            edit(one(List.of(Edit.values())), sentences, one(others));
        }
        return String.join(" ", sentences);
    }

    private void edit(Edit edit, List<String> sentences, String other) {
        int at = random.nextInt(sentences.size());
        switch (edit) {
            case DROP -> {
                if (sentences.size() > LEAST_SENTENCES) {
                    sentences.remove(at);
                }
            }
            case ADD -> sentences.add(at, other);
            case EXCHANGE -> sentences.set(at, other);
            case FIGURE -> sentences.replaceAll(Revisions::withOtherFigure);
            case TYPO -> sentences.set(at, withWord(sentences.get(at), null));
            case WORD -> sentences.set(at, withWord(sentences.get(at), one(words(other))));
        }
    }

    /** In about a third of the sentences that have one, and always in the same. */
    private static String withOtherFigure(String sentence) {
        return sentence.length() % 3 > 0
                ? sentence
                : FIGURE.matcher(sentence)
                        .replaceFirst(figure -> Integer.toString(Integer.parseInt(figure.group()) + 1));
    }

    /** @param word null for the same with a letter less */
    private String withWord(String sentence, @Nullable String word) {
        var words = new ArrayList<>(words(sentence));
        int at = random.nextInt(words.size());
        var old = words.get(at);
        int middle = old.length() / 2;
        words.set(
                at, word != null ? word : old.substring(0, middle) + old.substring(Math.min(middle + 1, old.length())));
        return String.join(" ", words);
    }

    private static List<String> words(String sentence) {
        return List.of(sentence.split(" ", -1));
    }

    private static List<String> sentences(String text) {
        return SentenceSplitter.split(text, "en").stream().map(Sentence::text).collect(Collectors.toList());
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
