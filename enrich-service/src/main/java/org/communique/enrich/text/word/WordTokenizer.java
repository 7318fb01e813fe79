package org.communique.enrich.text.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.communique.enrich.text.InterruptionCheck;
import org.jspecify.annotations.Nullable;

/** Tokenizer of texts into words. */
public final class WordTokenizer {

    private WordTokenizer() {}

    /**
     * Returns the words of a text in order; apostrophes, hyphens and everything else stand between words. Chinese, Japanese
     * and other scripts without blanks are segmented by dictionaries.
     */
    public static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        int at = 0;
        while (at < text.length()) {
            InterruptionCheck.check();
            int end = endOfWord(text, at);
            if (end > at && DictionaryWords.isWithoutBlanks(text.codePointAt(at))) {
                DictionaryWords.addTo(words, text, at, end);
            } else if (end > at) {
                words.add(new Word(text.substring(at, end), at, end));
            }
            at = end > at ? end : at + Character.charCount(text.codePointAt(at));
        }
        return words;
    }

    /** Returns the words of a text in small letters, in order. */
    public static List<String> lower(String text) {
        return of(text).stream().map(Word::lower).toList();
    }

    /** Returns the first subtag of a language tag: {@code de} of {@code de-CH}; empty when there is none. */
    public static String primary(@Nullable String language) {
        return language == null
                ? ""
                : Stream.of(language.split("[-_]", 2)).findFirst().orElse("").toLowerCase(Locale.ROOT);
    }

    private static int endOfWord(String text, int start) {
        int at = start;
        boolean withoutBlanks = DictionaryWords.isWithoutBlanks(text.codePointAt(start));
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!Character.isLetterOrDigit(c) && !(at > start && isMark(c))) {
                return at;
            }
            if (at > start && !isMark(c) && DictionaryWords.isWithoutBlanks(c) != withoutBlanks) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
