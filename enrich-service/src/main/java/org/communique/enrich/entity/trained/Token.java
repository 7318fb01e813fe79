package org.communique.enrich.entity.trained;

import org.communique.enrich.text.LowerCase;
import org.communique.enrich.text.word.Word;

/**
 * A token with its features.
 *
 * @param text in its original form
 * @param lower in lower case; all numbers of one shape are equal
 * @param shape kinds of its characters
 * @param lexicalFeatures its word lists, see {@link LexicalFeatures}
 * @param start its offset in the sentence
 * @param end the offset after it
 */
record Token(String text, String lower, String shape, int lexicalFeatures, int start, int end) {

    /** The token before the first and after the last. */
    static final Token OUTSIDE = new Token("", "*", "*", 0, 0, 0);

    private static final int SHORT_NUMBER_DIGITS = 2;
    private static final int YEAR_DIGITS = 4;
    private static final int SHORT_WORD_LENGTH = 3;

    static Token of(Word word, LexicalFeatures lexicalFeatures) {
        var text = word.text();
        var shape = shape(text);
        var lowerCase = LowerCase.of(text);
        var lower = Character.isDigit(text.codePointAt(0)) ? shape : lowerCase;
        return new Token(text, lower, shape, lexicalFeatures.of(text), word.start(), word.end());
    }

    boolean isCapitalised() {
        return shape.startsWith("U");
    }

    boolean isLowerCase() {
        return shape.equals("l");
    }

    /** Returns the shape: {@code Ul} for {@code Washington}, {@code U.} for {@code J.}, {@code UU} for {@code NASA}. */
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
        boolean year = text.length() == YEAR_DIGITS && text.chars().allMatch(Character::isDigit);
        if (year) {
            return "d4";
        }
        return text.length() <= SHORT_NUMBER_DIGITS ? "d2" : "d";
    }

    private static String shapeOfCapitalised(String text) {
        if (text.length() == 1 || text.equals(text.charAt(0) + ".")) {
            return "U" + text.substring(1);
        }
        var dot = text.indexOf('.') > 0 ? "." : "";
        if (text.chars().noneMatch(Character::isLowerCase)) {
            return (text.length() < SHORT_WORD_LENGTH ? "UU2" : "UU") + dot;
        }
        boolean inner = text.chars().skip(1).anyMatch(Character::isUpperCase);
        if (inner) {
            return "UlU" + dot;
        }
        return (text.length() <= SHORT_WORD_LENGTH ? "Ul3" : "Ul") + dot;
    }
}
