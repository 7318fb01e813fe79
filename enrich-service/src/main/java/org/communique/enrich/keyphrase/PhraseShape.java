package org.communique.enrich.keyphrase;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.communique.enrich.text.word.Word;
import org.communique.enrich.text.word.WordLists;
import org.communique.enrich.text.word.WordTokenizer;
import org.jspecify.annotations.Nullable;

/** Which words may make a phrase that reads well, told by their looks. */
final class PhraseShape {

    private static final WordLists WEAK = WordLists.read(PhraseShape.class, "weak-words.txt");
    private static final Set<String> FRENCH_BEFORE_NOUN =
            WordLists.read(PhraseShape.class, "before-nouns.txt").of("fr");
    private static final int LONG_WORD = 4;
    private static final int LONGEST = 3;
    private static final int LONGEST_NAME = 4;

    private static final Pattern ENGLISH_NO_NOUN =
            Pattern.compile(".*(ly|ed|ing|ional|ical|cial|ific|ious|eous|omic|bal|eral)");
    private static final Pattern FRENCH_VERB = Pattern.compile(".*(é|és|ée|ées|er|ir|ent)");
    private static final Pattern FRENCH_NOUN = Pattern.compile(
            ".*(ités?|etés?|autés?|ertés?|iers?|ments?)|santé|marchés?|congés?|employés?|députés?|musées?|armées?|journées?"
                    + "|durée|idées?|sociétés?|traités?|comités?|étrangers?|avenir|hiver|accident|argent|président|agent|talent");

    private final String language;
    private final Set<String> weak;

    PhraseShape(@Nullable String language) {
        this.language = WordTokenizer.primary(language);
        this.weak = WEAK.of(language);
    }

    /** Whether words in order, none of them a stop word, make a phrase. */
    boolean fits(List<Word> words) {
        boolean name = words.stream().allMatch(Word::isCapitalised);
        return words.size() <= (name ? LONGEST_NAME : LONGEST)
                && words.stream().anyMatch(word -> word.text().length() >= LONG_WORD || word.isAllCapitals())
                && !weak.contains(words.getLast().lower())
                && fitsLanguage(words);
    }

    /** Whether words after {@code before} stand as a noun does; told in French only, where verbs look like nouns. */
    boolean isNoun(List<Word> words, String before) {
        boolean name = words.stream().allMatch(Word::isCapitalised);
        return !language.equals("fr") || name || (words.size() == 1 && FRENCH_BEFORE_NOUN.contains(before));
    }

    private boolean fitsLanguage(List<Word> words) {
        return switch (language) {
            case "en" -> !isNoNoun(words.getLast()) && !words.getFirst().lower().endsWith("ly") && !runsIntoName(words);
            // A German phrase ends with a noun, and nouns are capitalised.
            case "de" -> words.getLast().isCapitalised();
            case "fr" -> !runsIntoName(words) && !isFrenchVerb(words.getLast());
            default -> !runsIntoName(words);
        };
    }

    /** Whether a name follows words that are no part of it: {@code starring Jane Doe}. */
    private static boolean runsIntoName(List<Word> words) {
        return !words.getFirst().isCapitalised() && words.getLast().isCapitalised();
    }

    /** Verbs, adverbs, adjectives, as far as their endings tell. */
    private static boolean isNoNoun(Word word) {
        return !word.isCapitalised()
                && word.text().length() > LONG_WORD
                && ENGLISH_NO_NOUN.matcher(word.text()).matches();
    }

    /** Infinitives and participles; {@code santé}, {@code qualité} and {@code métier} are none. */
    private static boolean isFrenchVerb(Word word) {
        return !word.isCapitalised()
                && word.text().length() > LONG_WORD
                && FRENCH_VERB.matcher(word.text()).matches()
                && !FRENCH_NOUN.matcher(word.text()).matches();
    }
}
