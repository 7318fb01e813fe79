package org.communique.enrich.entity.trained;

import org.communique.enrich.text.LowerCase;
import org.communique.enrich.text.word.Word;

/**
 * A token as the features see it.
 *
 * @param text as it stands there
 * @param lower in small letters; numbers are all alike
 * @param shape what kinds of characters it has
 * @param clue what is known of it, see {@link LexicalFeatures}
 * @param start where it begins in the sentence
 * @param end where it ends, exclusive
 */
record Token(String text, String lower, String shape, int clue, int start, int end) {

    /** Before the first and after the last. */
    static final Token OUTSIDE = new Token("", "*", "*", 0, 0, 0);

    private static final int SHORT_NUMBER = 2;
    private static final int YEAR = 4;
    private static final int SHORT_WORD = 3;

    static Token of(Word word, LexicalFeatures clues) {
        var text = word.text();
        var shape = shape(text);
        var small = LowerCase.of(text);
        var lower = Character.isDigit(text.codePointAt(0)) ? shape : small;
        return new Token(text, lower, shape, clues.of(text), word.start(), word.end());
    }

    boolean isCapitalised() {
        return shape.startsWith("U");
    }

    boolean isLowerCase() {
        return shape.equals("l");
    }

    /** {@code Ul} for {@code Washington}, {@code U.} for {@code J.}, {@code UU} for {@code NASA}. */
    private static String shape(String text) {
        int first = text.codePointAt(0);
        if (Character.isDigit(first)) {
            return shapeOfNumber(text);
        }
        if (!Character.isLetter(first)) {
            return text;
        }
        if (Character.isUpperCase(first)) {
            return shapeOfCapitalised(text);
        }
        return text.chars().anyMatch(Character::isUpperCase) ? "lU" : "l";
    }

    private static String shapeOfNumber(String text) {
        boolean year = text.length() == YEAR && text.chars().allMatch(Character::isDigit);
        if (year) {
            return "d4";
        }
        return text.length() <= SHORT_NUMBER ? "d2" : "d";
    }

    private static String shapeOfCapitalised(String text) {
        if (text.length() == 1 || text.equals(text.charAt(0) + ".")) {
            return "U" + text.substring(1);
        }
        var dot = text.indexOf('.') > 0 ? "." : "";
        if (text.chars().noneMatch(Character::isLowerCase)) {
            return (text.length() < SHORT_WORD ? "UU2" : "UU") + dot;
        }
        boolean inner = text.chars().skip(1).anyMatch(Character::isUpperCase);
        if (inner) {
            return "UlU" + dot;
        }
        return (text.length() <= SHORT_WORD ? "Ul3" : "Ul") + dot;
    }
}
