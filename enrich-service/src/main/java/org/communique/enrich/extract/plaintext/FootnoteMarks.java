package org.communique.enrich.extract.plaintext;

import java.util.regex.Pattern;

/** Footnote marks left in a page saved as text: {@code needs.2} at the end of a sentence. */
final class FootnoteMarks {

    // A lower-case letter excludes abbreviations ending in a capital; four letters exclude "no.2", "Art.3", "fig.4".
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?<=\\p{Ll}{4}[.!?])([\"”’»)]?)\\d{1,2}(?=$|\\s+\\p{Lu}|\\s*\n)");
    private static final Pattern BRACKETED_FOOTNOTE = Pattern.compile("(?<=[\\p{L}.,;!?”\"])\\[\\d{1,2}\\]");

    private FootnoteMarks() {}

    static String removeFrom(String paragraph) {
        var plain = FOOTNOTE.matcher(paragraph).replaceAll("$1");
        return BRACKETED_FOOTNOTE.matcher(plain).replaceAll("");
    }
}
