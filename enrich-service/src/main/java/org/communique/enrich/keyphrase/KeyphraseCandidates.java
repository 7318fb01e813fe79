package org.communique.enrich.keyphrase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.enrich.text.word.Stemmer;
import org.communique.enrich.text.word.StopWords;
import org.communique.enrich.text.word.Word;
import org.communique.enrich.text.word.WordTokenizer;
import org.jspecify.annotations.Nullable;

/** Candidates for keyphrases of one release, and counts of their words. */
final class KeyphraseCandidates {

    private static final int MAX_WORDS = 4;

    /** Stop words at the beginning of names. */
    private static final Set<String> NAME_BEGINNINGS = Set.of("New", "First", "Second", "Third");

    private final Stemmer stemmer;
    private final Set<String> stopWords;
    private final PhraseShape shape;
    private final Map<List<String>, KeyphraseCandidate> candidates = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private String beforeRun = "";
    private int position;

    KeyphraseCandidates(@Nullable String language) {
        this.stemmer = Stemmer.of(language);
        this.stopWords = StopWords.of(language);
        this.shape = new PhraseShape(language);
    }

    /** Adds the phrases of a sentence. */
    void add(String sentence) {
        var run = new ArrayList<Word>();
        beforeRun = "";
        for (var word : WordTokenizer.of(sentence)) {
            if (!run.isEmpty() && !isJoined(sentence, run.getLast(), word)) {
                addRun(sentence, run, "");
            }
            if (isContentWord(word)) {
                run.add(word);
            } else {
                addRun(sentence, run, word.lower());
            }
            position++;
        }
        addRun(sentence, run, "");
    }

    Collection<KeyphraseCandidate> all() {
        return candidates.values().stream().filter(KeyphraseCandidate::isNoun).toList();
    }

    int count(String stem) {
        return counts.getOrDefault(stem, 0);
    }

    private boolean isContentWord(Word word) {
        return !word.isNumber()
                && word.text().length() > 1
                && (!stopWords.contains(word.lower()) || NAME_BEGINNINGS.contains(word.text()));
    }

    /** Tells whether only a blank or a hyphen stands between two words, or nothing in Chinese and the like. */
    private static boolean isJoined(String sentence, Word before, Word word) {
        if (word.start() == before.end()) {
            return true;
        }
        return word.start() - before.end() == 1 && " \u00a0-\u2011".indexOf(sentence.charAt(before.end())) >= 0;
    }

    /** Adds the phrases of a run, words without a stop word between them, and empties the run. */
    private void addRun(String sentence, List<Word> run, String next) {
        for (var word : run) {
            counts.merge(stemmer.stem(word.lower()), 1, Integer::sum);
        }
        for (int from = 0; from < run.size(); from++) {
            for (int to = from + 1; to <= Math.min(run.size(), from + MAX_WORDS); to++) {
                if (!splitsName(run, from, to)) {
                    boolean noun = shape.isNoun(run.subList(from, to), from == 0 ? beforeRun : "");
                    addPhrase(sentence, run.subList(from, to), position - run.size() + from, noun);
                }
            }
        }
        run.clear();
        beforeRun = next;
    }

    /** Tells whether the phrase cuts a longer name. */
    private static boolean splitsName(List<Word> run, int from, int to) {
        return (from > 0 && areOneName(run.get(from - 1), run.get(from)))
                || (to < run.size() && areOneName(run.get(to - 1), run.get(to)));
    }

    private static boolean areOneName(Word one, Word other) {
        return one.isCapitalised() && other.isCapitalised();
    }

    private void addPhrase(String sentence, List<Word> words, int at, boolean noun) {
        if (!shape.isPhrase(words) || splitsCompound(sentence, words)) {
            return;
        }
        var stems = words.stream().map(word -> stemmer.stem(word.lower())).toList();
        var text = sentence.substring(words.getFirst().start(), words.getLast().end());
        candidates.merge(stems, new KeyphraseCandidate(text, stems, 1, at, noun), KeyphraseCandidate::plus);
    }

    /**
     * Tells whether a phrase is cut from a compound with hyphens, or abbreviates one: {@code Kindes- und
     * Erwachsenenschutz}.
     */
    private static boolean splitsCompound(String sentence, List<Word> words) {
        int start = words.getFirst().start();
        int end = words.getLast().end();
        return (start > 1 && isHyphen(sentence.charAt(start - 1)) && isLetterAt(sentence, start - 2))
                || (end < sentence.length() && isHyphen(sentence.charAt(end)));
    }

    private static boolean isLetterAt(String sentence, int at) {
        return Character.isLetterOrDigit(sentence.charAt(at));
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2011';
    }
}
