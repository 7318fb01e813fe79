package org.communique.ingest.text;

import java.util.List;

/**
 * Text that was bytes.
 *
 * @param text without a byte order mark
 * @param problems for people: where the sender did not use the charset it named
 */
public record DecodedText(String text, List<String> problems) {

    /** Copies the list. */
    public DecodedText {
        problems = List.copyOf(problems);
    }
}
