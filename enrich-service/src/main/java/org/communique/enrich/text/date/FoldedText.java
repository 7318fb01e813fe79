package org.communique.enrich.text.date;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Line made fit for comparison, since capitals lose their accents: no accents, one kind of blank, digit, dash and
 * apostrophe. Both forms have the same length.
 *
 * @param plain with its capitals, the difference between a time zone and a word
 * @param lower in small letters
 */
record FoldedText(String plain, String lower) {

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+|\\p{Cf}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String FROM = "\u2018\u2019\u201b\u02bc`\u00b4\u2032\u201c\u201d\u201e\u00ab\u00bb"
            + "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u0142\u0141\u00f8\u00d8\u0111\u0110\u0131\u03c2\u2044";
    private static final String TO = "'''''''\"\"\"\"\"-------lLoOdDiσ/";

    static FoldedText of(String line) {
        var plain = fold(line);
        var lower = new StringBuilder(plain.length());
        plain.chars().forEach(c -> lower.append(Character.toLowerCase((char) c)));
        return new FoldedText(plain, lower.toString());
    }

    /** Returns the text after a position. */
    FoldedText from(int start) {
        return new FoldedText(plain.substring(start), lower.substring(start));
    }

    /** Returns the text before a position. */
    FoldedText to(int end) {
        return new FoldedText(plain.substring(0, end), lower.substring(0, end));
    }

    /** Returns the text with a range blanked out. */
    FoldedText without(int start, int end) {
        var gap = " ".repeat(end - start);
        return new FoldedText(
                plain.substring(0, start) + gap + plain.substring(end),
                lower.substring(0, start) + gap + lower.substring(end));
    }

    static String fold(String text) {
        var bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        var one = new StringBuilder(bare.length());
        Normalizer.normalize(bare, Normalizer.Form.NFC).chars().forEach(c -> append((char) c, one));
        return BLANKS.matcher(one).replaceAll(" ").strip();
    }

    private static void append(char c, StringBuilder to) {
        int at = FROM.indexOf(c);
        if (at >= 0) {
            to.append(TO.charAt(at));
        } else if (c == 'ß') {
            to.append("ss");
        } else if (Character.isDigit(c)) {
            to.append((char) ('0' + Character.digit(c, 10)));
        } else {
            to.append(Character.isSpaceChar(c) ? ' ' : c);
        }
    }
}
