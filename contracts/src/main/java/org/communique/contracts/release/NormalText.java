package org.communique.contracts.release;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Normal form of text for comparisons: texts of the same look are equal. White space, invisible characters and the
 * shapes of quotation marks and dashes do not count; the case of letters does, since corrections change it.
 */
public final class NormalText {

    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]|''|``");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u2018\u2019\u201a\u201b\u2039\u203a\u2032`\u00b4]");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]|--+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
    /** More combining marks than any letter has; sorting longer runs of them takes quadratic time (UAX 15). */
    private static final Pattern TOO_MANY_MARKS = Pattern.compile("(\\p{M}{30})\\p{M}+");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private NormalText() {}

    /**
     * Returns the text in normal form.
     *
     * @param text without markup
     */
    public static String of(String text) {
        // Quotation marks come first: NFKC would decompose some of them into other characters.
        String quotes = SINGLE_QUOTES
                .matcher(DOUBLE_QUOTES.matcher(text).replaceAll("\""))
                .replaceAll("'");
        String normal = Normalizer.normalize(TOO_MANY_MARKS.matcher(quotes).replaceAll("$1"), Normalizer.Form.NFKC);
        String visible = INVISIBLE.matcher(normal).replaceAll("");
        return BLANKS.matcher(DASHES.matcher(visible).replaceAll("-"))
                .replaceAll(" ")
                .strip();
    }
}
