package org.communique.enrich.keyphrase;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.communique.enrich.text.word.Word;
import org.communique.enrich.text.word.WordLists;
import org.communique.enrich.text.word.WordTokenizer;
import org.jspecify.annotations.Nullable;

/** Rules for readable phrases, by the form of their words. */
final class PhraseShape {

    private static final WordLists WEAK_WORDS = WordLists.read(PhraseShape.class, "weak-words.txt");
    private static final Set<String> FRENCH_BEFORE_NOUN =
            WordLists.read(PhraseShape.class, "before-nouns.txt").of("fr");
    private static final int LONG_WORD_LENGTH = 4;
    private static final int MAX_WORDS = 3;
    private static final int MAX_NAME_WORDS = 4;

    private static final Pattern ENGLISH_NON_NOUN =
            Pattern.compile(".*(ly|ed|ing|ional|ical|cial|ific|ious|eous|omic|bal|eral)");
    private static final Pattern FRENCH_VERB = Pattern.compile(".*(é|és|ée|ées|er|ir|ent)");
    private static final Pattern FRENCH_NOUN = Pattern.compile(
            ".*(ités?|etés?|autés?|ertés?|iers?|ments?)|santé|marchés?|congés?|employés?|députés?|musées?|armées?|journées?"
                    + "|durée|idées?|sociétés?|traités?|comités?|étrangers?|avenir|hiver|accident|argent|président|agent|talent");

    private final String language;
    private final Set<String> weakWords;

    PhraseShape(@Nullable String language) {
        this.language = WordTokenizer.primary(language);
        this.weakWords = WEAK_WORDS.of(language);
    }

    /** Tells whether words in order, none of them a stop word, make a phrase. */
    boolean isPhrase(List<Word> words) {
        boolean name = words.stream().allMatch(Word::isCapitalised);
        return words.size() <= (name ? MAX_NAME_WORDS : MAX_WORDS)
                && words.stream()
                        .anyMatch(word -> word.text().length() >= LONG_WORD_LENGTH
                                || word.isAllCapitals()
                                || word.isWithoutBlanks())
                && !weakWords.contains(words.getLast().lower())
                && isPhraseOfLanguage(words);
    }

    /**
     * Tells whether words after {@code before} stand in the position of a noun; decides in French only, where verbs
     * look like nouns.
     */
    boolean isNoun(List<Word> words, String before) {
        boolean name = words.stream().allMatch(Word::isCapitalised);
        return !language.equals("fr") || name || (words.size() == 1 && FRENCH_BEFORE_NOUN.contains(before));
    }

    private boolean isPhraseOfLanguage(List<Word> words) {
        return switch (language) {
            case "en" ->
                !isNonNoun(words.getLast()) && !words.getFirst().lower().endsWith("ly") && !runsIntoName(words);
            // A German phrase ends with a noun, and nouns are capitalised.
            case "de" -> words.getLast().isCapitalised();
            case "fr" -> !runsIntoName(words) && !isFrenchVerb(words.getLast());
            default -> !runsIntoName(words);
        };
    }

    /** Tells whether a name follows unrelated words: {@code starring Jane Doe}. */
    private static boolean runsIntoName(List<Word> words) {
        return !words.getFirst().isCapitalised() && words.getLast().isCapitalised();
    }

    /** Tells verbs, adverbs and adjectives by their endings. */
    private static boolean isNonNoun(Word word) {
        return !word.isCapitalised()
                && word.text().length() > LONG_WORD_LENGTH
                && ENGLISH_NON_NOUN.matcher(word.text()).matches();
    }

    /** Tells infinitives and participles; {@code santé}, {@code qualité} and {@code métier} are nouns. */
    private static boolean isFrenchVerb(Word word) {
        return !word.isCapitalised()
                && word.text().length() > LONG_WORD_LENGTH
                && FRENCH_VERB.matcher(word.text()).matches()
                && !FRENCH_NOUN.matcher(word.text()).matches();
    }
}
