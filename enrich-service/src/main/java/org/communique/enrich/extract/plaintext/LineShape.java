package org.communique.enrich.extract.plaintext;

import java.util.regex.Pattern;

/** Form of a line: running text, or a headline, a caption, a label. */
final class LineShape {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<!\\.\\.)[.!?…:;][\"'”’»“)\\]]*\\d{0,2}$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:['’.-][\\p{L}\\p{N}]++)*+");
    private static final int MAX_HEADLINE_LENGTH = 250;
    /** Lowest share of letters and digits: one in so many characters. */
    private static final int MIN_LETTER_SHARE = 3;

    private LineShape() {}

    static boolean endsSentence(String line) {
        return SENTENCE_END.matcher(line).find();
    }

    static int words(String line) {
        return (int) WORD.matcher(line).results().count();
    }

    /** Tells whether a line is more marks than letters, as read from a bad scan: {@code ;· · ·.â .}·}. */
    static boolean isRubbish(String line) {
        long written = line.chars().filter(c -> !Character.isWhitespace(c)).count();
        long letters = line.codePoints().filter(Character::isLetterOrDigit).count();
        return MIN_LETTER_SHARE * letters < written;
    }

    /** Tells whether a line could be a headline: not too long, more than a word, no full stop. */
    static boolean couldBeHeadline(String line) {
        return line.length() <= MAX_HEADLINE_LENGTH
                && !isRubbish(line)
                && words(line) > 1
                && (!endsSentence(line) || line.endsWith("?") || line.endsWith("!"));
    }
}
