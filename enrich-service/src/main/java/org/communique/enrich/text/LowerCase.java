package org.communique.enrich.text;

import java.util.Locale;

/**
 * Text in small letters, in time proportional to its length: {@link String#toLowerCase(Locale)} searches the ends of the word at
 * each capital sigma, minutes for a word of ten thousand of them.
 */
public final class LowerCase {

    private static final char SIGMA = '\u03a3';
    private static final char SMALL_SIGMA = '\u03c3';
    private static final char FINAL_SIGMA = '\u03c2';

    private LowerCase() {}

    /** Returns the text in small letters of no particular language. */
    public static String of(String text) {
        return (text.indexOf(SIGMA) < 0 ? text : withSmallSigmas(text)).toLowerCase(Locale.ROOT);
    }

    private static String withSmallSigmas(String text) {
        var small = new StringBuilder(text);
        for (int at = text.indexOf(SIGMA); at >= 0; at = text.indexOf(SIGMA, at + 1)) {
            boolean endsAWord = isLetterAt(text, at - 1) && !isLetterAt(text, at + 1);
            small.setCharAt(at, endsAWord ? FINAL_SIGMA : SMALL_SIGMA);
        }
        return small.toString();
    }

    private static boolean isLetterAt(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }
}
