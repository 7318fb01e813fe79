package org.communique.console.release;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.communique.console.document.IndexedDocument;
import org.jspecify.annotations.Nullable;

/**
 * Input by which a release is looked for.
 *
 * @param kind of the input
 * @param text stripped
 */
record Lookup(Kind kind, String text) {

    /** Longest input, in characters: URLs and guids have up to 8,000. */
    static final int MAX_LENGTH = 8_000;

    private static final Pattern ID = Pattern.compile("[a-z2-7]{26}");
    private static final Pattern WORDS = Pattern.compile(".*\\s.*", Pattern.DOTALL);

    /** Kind of input. */
    enum Kind {
        /** Nothing given. */
        NONE,
        /** Id of a release. */
        ID,
        /** http or https. */
        URL,
        /** A word without blanks, which may be a guid, and may be a word of a text. */
        GUID_OR_WORD,
        /** Words of a text. */
        WORDS
    }

    /** Reads an input. */
    static Lookup of(@Nullable String given) {
        var text = given == null ? "" : given.strip();
        return new Lookup(kind(text), text);
    }

    private static Kind kind(String text) {
        if (text.isEmpty()) {
            return Kind.NONE;
        }
        if (ID.matcher(text).matches()) {
            return Kind.ID;
        }
        if (WORDS.matcher(text).matches()) {
            return Kind.WORDS;
        }
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://") ? Kind.URL : Kind.GUID_OR_WORD;
    }

    /** Whether it is too long for any identifier. */
    boolean isTooLong() {
        return text.length() > MAX_LENGTH;
    }

    /**
     * Outcome of a lookup.
     *
     * @param releases found, hidden ones too, the best first
     * @param ids known to ingest and not in the index
     * @param poll reason why no poll has found a URL; null for other inputs, or when something was found
     * @param problems servers without an answer
     */
    record Outcome(
            List<IndexedDocument> releases,
            List<String> ids,
            @Nullable PollVerdict poll,
            List<String> problems) {

        /** Copies the lists. */
        Outcome {
            releases = List.copyOf(releases);
            ids = List.copyOf(ids);
            problems = List.copyOf(problems);
        }

        /** Returns the only id that was found; null when there are several, or none. */
        @Nullable
        String only() {
            if (releases.size() + ids.size() != 1) {
                return null;
            }
            return releases.isEmpty() ? ids.getFirst() : releases.getFirst().id();
        }
    }
}
