package org.communique.enrich.extract.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins hard-wrapped lines. A line was wrapped when the next line's first word would not have fitted on it; a line that
 * ends early ended a paragraph.
 */
final class LineUnwrapper {

    /** Mail wraps at 72, old editors at 80; a longer line is a paragraph by itself. */
    private static final int MAX_WIDTH = 100;

    private static final int MIN_WIDTH = 40;
    private static final Pattern SECOND_HALF = Pattern.compile("^(?!(?:und|oder|and|or|et|ou)\\b)\\p{Ll}.*");
    private static final Pattern LIST_ITEM = Pattern.compile("^(?:[•·▪◦‣*–-]|\\d{1,2}[.)])\\s+\\S.*");

    private final int width;

    private LineUnwrapper(int width) {
        this.width = width;
    }

    /** Returns the unwrapper for a text of these blocks. */
    static LineUnwrapper of(List<List<String>> blocks) {
        int widest = blocks.stream()
                .flatMap(block -> block.subList(0, block.size() - 1).stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return new LineUnwrapper(widest <= MAX_WIDTH && widest >= MIN_WIDTH ? widest : 0);
    }

    /** Returns the paragraphs of a block. */
    List<String> paragraphs(List<String> block) {
        var paragraphs = new ArrayList<String>();
        var paragraph = new StringBuilder();
        for (int i = 0; i < block.size(); i++) {
            paragraph.append(block.get(i));
            if (i + 1 < block.size() && wasWrapped(block.get(i), block.get(i + 1))) {
                append(paragraph, block.get(i + 1));
            } else {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
        }
        return paragraphs;
    }

    private boolean wasWrapped(String line, String next) {
        if (width == 0 || LIST_ITEM.matcher(next).matches()) {
            return false;
        }
        int space = next.indexOf(' ');
        int firstWord = space < 0 ? next.length() : space;
        return line.length() + 1 + firstWord > width
                || (Character.isLowerCase(next.codePointAt(0)) && !LineShape.endsSentence(line));
    }

    private static void append(StringBuilder paragraph, String next) {
        if (endsInBrokenWord(paragraph) && SECOND_HALF.matcher(next).matches()) {
            paragraph.setLength(paragraph.length() - 1);
            return;
        }
        paragraph.append(' ');
    }

    /**
     * Tells whether the text ends in a letter, a lower-case letter and a hyphen; not by a regular expression, which
     * would read the whole paragraph at each line.
     */
    private static boolean endsInBrokenWord(CharSequence paragraph) {
        int hyphen = paragraph.length() - 1;
        if (hyphen < 2 || paragraph.charAt(hyphen) != '-') {
            return false;
        }
        int last = Character.codePointBefore(paragraph, hyphen);
        int before = hyphen - Character.charCount(last);
        return Character.getType(last) == Character.LOWERCASE_LETTER
                && before > 0
                && Character.isLetter(Character.codePointBefore(paragraph, before));
    }
}
