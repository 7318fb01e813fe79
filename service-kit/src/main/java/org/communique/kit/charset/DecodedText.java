package org.communique.kit.charset;

import java.util.List;

/**
 * Decoded text.
 *
 * @param text without a byte order mark
 * @param problems for people: disagreement between bytes and declared charset
 */
public record DecodedText(String text, List<String> problems) {

    /** Copies the list. */
    public DecodedText {
        problems = List.copyOf(problems);
    }
}
