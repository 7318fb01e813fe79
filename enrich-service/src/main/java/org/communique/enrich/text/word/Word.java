package org.communique.enrich.text.word;

import org.communique.enrich.text.LowerCase;

/**
 * Word of a text: letters and digits without a break.
 *
 * @param text as written
 * @param start index in the text
 * @param end index in the text, exclusive
 */
public record Word(String text, int start, int end) {

    /** Returns the word in small letters. */
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

    /** Whether it is in a script without blanks between words, such as Chinese: two characters may be a term. */
    public boolean isWithoutBlanks() {
        return DictionaryWords.isWithoutBlanks(text.codePointAt(0));
    }

    /** Whether it begins with a digit. */
    public boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }
}
