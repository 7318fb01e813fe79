package org.communique.enrich.text.word;

import org.communique.enrich.text.LowerCase;

/**
 * One word of a text: letters and digits without a break.
 *
 * @param text as it stands there
 * @param start where it begins in the text
 * @param end where it ends in the text, exclusive
 */
public record Word(String text, int start, int end) {

    /** The word in small letters. */
    public String lower() {
        return LowerCase.of(text);
    }

    /** Whether it begins with a capital letter. */
    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it is written in capitals altogether, two letters or more. */
    public boolean isAllCapitals() {
        return text.length() > 1
                && text.chars().noneMatch(Character::isLowerCase)
                && Character.isUpperCase(text.charAt(0));
    }

    /** Whether it begins with a digit. */
    public boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }
}
