package org.communique.enrich.extract.plaintext;

import java.util.regex.Pattern;

/** What is left of footnote marks when a page is saved as text: {@code needs.2} at the end of a sentence. */
final class PageArtefacts {

    // A small letter, so that no abbreviation ending in a capital; four letters, so that no "no.2", "Art.3", "fig.4".
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?<=\\p{Ll}{4}[.!?])([\"”’»)]?)\\d{1,2}(?=$|\\s+\\p{Lu}|\\s*\n)");
    private static final Pattern BRACKETED_FOOTNOTE = Pattern.compile("(?<=[\\p{L}.,;!?”\"])\\[\\d{1,2}\\]");

    private PageArtefacts() {}

    static String removedFrom(String paragraph) {
        var plain = FOOTNOTE.matcher(paragraph).replaceAll("$1");
        return BRACKETED_FOOTNOTE.matcher(plain).replaceAll("");
    }
}
