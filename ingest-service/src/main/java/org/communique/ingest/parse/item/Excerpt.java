package org.communique.ingest.parse.item;

/** Excerpts of texts. They split no surrogate pair. */
public final class Excerpt {

    private Excerpt() {}

    /** Returns the text, cut to a maximum length with an ellipsis. */
    public static String of(String text, int longest) {
        return text.length() <= longest ? text : cut(text, longest) + "…";
    }

    /** Returns the text, cut to a maximum length. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
