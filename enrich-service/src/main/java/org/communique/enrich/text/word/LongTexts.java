package org.communique.enrich.text.word;

/** Texts that may be longer than anyone reads. */
public final class LongTexts {

    private LongTexts() {}

    /** The beginning of a text, at most {@code most} characters, no pair of surrogates torn. */
    public static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
