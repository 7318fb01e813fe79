package org.communique.ingest.parse.extension;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.communique.ingest.parse.item.Excerpt;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.text.LenientUrl;

/**
 * Reads the links of a document or of one of its items, and notes those that lead to no page of the web. Every link of
 * every format is read here.
 *
 * @param where what the item is called in a problem
 */
public record LinkReader(String where, ParseProblems problems) {

    private static final int SHOWN = 60;

    /** Schemes that run or read something where they are followed. */
    private static final Set<String> DANGEROUS =
            Set.of("javascript", "vbscript", "livescript", "data", "file", "blob", "filesystem", "view-source", "jar");

    /**
     * The URL that a reference stands for; noted when it stands for none of the web.
     *
     * @param base what it is relative to
     * @param name what the link is called in a problem
     */
    public Optional<URI> read(URI base, String reference, String name) {
        var url = LenientUrl.resolve(base, reference);
        if (url.isEmpty()) {
            note(reference, name);
        }
        return url;
    }

    /**
     * What an item is called, which need not be a URL; noted when it is one of a scheme that does harm where somebody
     * follows it.
     *
     * @param name what it is called in a problem
     */
    public Optional<String> identifier(String written, String name) {
        int colon = written.indexOf(':');
        boolean dangerous = colon > 0 && DANGEROUS.contains(letters(Excerpt.cut(written.substring(0, colon), SHOWN)));
        if (dangerous) {
            note(written, name);
        }
        return dangerous ? Optional.empty() : Optional.of(written);
    }

    /** Browsers leave out blanks and control characters. */
    private static String letters(String scheme) {
        var letters = new StringBuilder();
        scheme.chars().filter(c -> c > ' ').forEach(c -> letters.append((char) c));
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private void note(String found, String name) {
        problems.note("%s: %s '%s' (expected: an http or https URL)".formatted(where, name, Excerpt.of(found, SHOWN)));
    }
}
