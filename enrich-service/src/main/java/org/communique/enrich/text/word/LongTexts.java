package org.communique.enrich.text.word;

/** Limits of long texts. */
public final class LongTexts {

    private LongTexts() {}

    /** Returns the beginning of a text, at most {@code most} characters, no pair of surrogates torn. */
    public static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
