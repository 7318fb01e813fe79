package org.communique.ingest.parse.extension;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.communique.ingest.parse.item.Excerpt;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.text.LenientUrl;

/**
 * Reader of the links of a document or item; reports links outside the web. Every link of every format passes here.
 *
 * @param where name of the item in a problem
 */
public record LinkReader(String where, ParseProblems problems) {

    private static final int SHOWN = 60;

    /** Schemes with side effects when followed. */
    private static final Set<String> DANGEROUS =
            Set.of("javascript", "vbscript", "livescript", "data", "file", "blob", "filesystem", "view-source", "jar");

    /**
     * Resolves a reference; reports one outside the web.
     *
     * @param base base URL
     * @param name of the link in a problem
     */
    public Optional<URI> read(URI base, String reference, String name) {
        var url = LenientUrl.resolve(base, reference);
        if (url.isEmpty()) {
            note(reference, name);
        }
        return url;
    }

    /**
     * Returns an identifier of an item, not necessarily a URL; reports one with a harmful scheme.
     *
     * @param name of the identifier in a problem
     */
    public Optional<String> identifier(String written, String name) {
        int colon = written.indexOf(':');
        boolean dangerous = colon > 0 && DANGEROUS.contains(letters(Excerpt.cut(written.substring(0, colon), SHOWN)));
        if (dangerous) {
            note(written, name);
        }
        return dangerous ? Optional.empty() : Optional.of(written);
    }

    /** Removes blanks and control characters, as browsers do. */
    private static String letters(String scheme) {
        var letters = new StringBuilder();
        scheme.chars().filter(c -> c > ' ').forEach(c -> letters.append((char) c));
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private void note(String found, String name) {
        problems.add("%s: %s '%s' (expected: an http or https URL)".formatted(where, name, Excerpt.of(found, SHOWN)));
    }
}
