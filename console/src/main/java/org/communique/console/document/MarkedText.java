package org.communique.console.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with marked parts, such as the hits of a search. The marks are characters of the private use area, so markup in
 * the text itself stays text.
 *
 * @param parts in order
 */
public record MarkedText(List<Part> parts) {

    /** Begin of a marked part. */
    public static final String BEGIN = "\uE000";

    /** End of a marked part. */
    public static final String END = "\uE001";

    /** Part of a text. */
    public record Part(String text, boolean marked) {}

    /** Copies the list. */
    public MarkedText {
        parts = List.copyOf(parts);
    }

    /** Returns a text without marks. */
    public static MarkedText plain(String text) {
        return new MarkedText(List.of(new Part(text, false)));
    }

    /** Parses a text with {@link #BEGIN} and {@link #END}; unpaired ones are dropped. */
    public static MarkedText parse(String text) {
        var parts = new ArrayList<Part>();
        boolean marked = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == BEGIN.charAt(0) || c == END.charAt(0)) {
                add(parts, text.substring(start, i), marked);
                marked = c == BEGIN.charAt(0);
                start = i + 1;
            }
        }
        add(parts, text.substring(start), marked);
        return new MarkedText(parts);
    }

    private static void add(List<Part> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, marked));
        }
    }
}
