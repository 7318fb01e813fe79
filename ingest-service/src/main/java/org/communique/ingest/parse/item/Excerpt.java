package org.communique.ingest.parse.item;

/** The beginning of a text. */
public final class Excerpt {

    private Excerpt() {}

    /** The text, or as many of its characters and an ellipsis. Cuts no character beyond the BMP in two. */
    public static String of(String text, int longest) {
        return text.length() <= longest ? text : cut(text, longest) + "…";
    }

    /** The text, or as many of its characters. Cuts no character beyond the BMP in two. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
