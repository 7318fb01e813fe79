package org.communique.enrich.entity.trained;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.communique.enrich.text.word.Word;

/**
 * Tokenizer of the model: words, abbreviations with their full stops, and every other visible character by itself.
 * Hyphens stand alone, and so does the {@code 's} of a genitive: {@code U.S.}, {@code -}, {@code led}; {@code Iraq},
 * {@code 's}.
 */
final class ModelTokenizer {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "sen", "sens", "rep", "reps", "gov", "mr", "mrs", "ms", "dr", "jr", "sr", "st", "inc", "corp", "co", "ltd",
            "gen", "lt", "col", "maj", "capt", "sgt", "rev", "hon", "prof", "dept", "ft", "mt");
    private static final int MAX_ABBREVIATION_LENGTH = 4;
    private static final String JOINTS = "'\u2019&";

    private ModelTokenizer() {}

    static List<Word> of(String sentence) {
        var tokens = new ArrayList<Word>();
        int at = 0;
        while (at < sentence.length()) {
            int c = sentence.codePointAt(at);
            int end = endOf(sentence, at, c);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                tokens.add(new Word(sentence.substring(at, end), at, end));
            }
            at = end;
        }
        return tokens;
    }

    private static int endOf(String text, int at, int c) {
        if (Character.isLetterOrDigit(c)) {
            return endOfWord(text, at);
        }
        return isGenitive(text, at) ? at + 2 : at + Character.charCount(c);
    }

    private static int endOfWord(String text, int start) {
        int at = afterLetters(text, start);
        while (at < text.length() && continues(text, start, at)) {
            at = afterLetters(text, at + 1);
        }
        boolean stop = at < text.length() && text.charAt(at) == '.';
        return stop && isAbbreviated(text, start, at) ? at + 1 : at;
    }

    private static int afterLetters(String text, int start) {
        int at = start;
        while (at < text.length() && isInside(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isInside(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /**
     * Tells whether a word continues at a joint: {@code O'Brien}, {@code AT&T}, {@code U.S}, {@code 3.5}, but not
     * {@code Iraq's}.
     */
    private static boolean continues(String text, int start, int at) {
        if (at + 1 >= text.length() || !Character.isLetterOrDigit(text.codePointAt(at + 1))) {
            return false;
        }
        char joint = text.charAt(at);
        if (joint == '.' || joint == ',') {
            boolean number = Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
            return number
                    || (joint == '.' && isSingleLetter(text, start, at - 1) && isSingleLetter(text, start, at + 1));
        }
        return JOINTS.indexOf(joint) >= 0 && !isGenitive(text, at);
    }

    private static boolean isSingleLetter(String text, int start, int at) {
        boolean before = at > start && isInside(text.charAt(at - 1));
        boolean after = at + 1 < text.length() && isInside(text.charAt(at + 1));
        return Character.isLetter(text.charAt(at)) && !before && !after;
    }

    private static boolean isGenitive(String text, int at) {
        boolean apostrophe = text.charAt(at) == '\'' || text.charAt(at) == '\u2019';
        return apostrophe
                && at > 0
                && at + 1 < text.length()
                && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
                && (at + 2 == text.length() || !isInside(text.charAt(at + 2)));
    }

    private static boolean isAbbreviated(String text, int start, int end) {
        boolean initial = isSingleLetter(text, start, end - 1) && Character.isUpperCase(text.charAt(end - 1));
        return initial
                || (end - start <= MAX_ABBREVIATION_LENGTH
                        && ABBREVIATIONS.contains(text.substring(start, end).toLowerCase(Locale.ROOT)));
    }
}
