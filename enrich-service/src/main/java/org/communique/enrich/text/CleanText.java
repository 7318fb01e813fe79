package org.communique.enrich.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Cleaner of text for storage and display: well-formed Unicode in one form (NFC), one kind of line end and of space, no
 * invisible characters, no markup to a browser.
 */
public final class CleanText {

    private static final Pattern LINE_END = Pattern.compile("\r\n?|[\u000b\f\u0085\u2028\u2029]");
    // Horizontal white space of every kind, ordinary spaces in a row.
    private static final Pattern SPACES = Pattern.compile("[\t\\p{Zs}]+");
    private static final Pattern SPACES_AT_LINE_END = Pattern.compile(" +\n");
    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");
    private static final Pattern ANY_SPACE = Pattern.compile("\\s+");

    /**
     * Most marks on a letter, by the Stream-Safe Text Format (UAX 15): the time to order a longer row grows with the square of
     * its length.
     */
    private static final int MOST_MARKS = 30;

    private CleanText() {}

    /** Returns the lines of a text, cleaned; one blank line at most in a row, none at either end. */
    public static String lines(String text) {
        var wellFormed = LINE_END.matcher(visible(text)).replaceAll("\n");
        var spaced = SPACES.matcher(Markup.disarm(wellFormed)).replaceAll(" ");
        var trimmed = SPACES_AT_LINE_END.matcher(spaced).replaceAll("\n");
        return BLANK_LINES
                .matcher(Normalizer.normalize(trimmed, Normalizer.Form.NFC))
                .replaceAll("\n\n")
                .strip();
    }

    /** Returns a text on one line, cleaned. */
    public static String line(String text) {
        return ANY_SPACE.matcher(lines(text)).replaceAll(" ").strip();
    }

    private static String visible(String text) {
        var kept = new StringBuilder(text.length());
        int marks = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            marks = isMark(character) ? marks + 1 : 0;
            if (isVisible(character) && marks <= MOST_MARKS) {
                kept.appendCodePoint(character);
            }
        }
        return kept.toString();
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> Character.isWhitespace(character) || character == 0x85;
            // Joiners shape letters of Persian and Indic scripts. The rest (soft hyphen, byte order mark, direction
            // overrides, tags) only misleads.
            case Character.FORMAT -> character == 0x200c || character == 0x200d;
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
