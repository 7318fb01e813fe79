package org.communique.ingest.format.module;

import java.net.URI;
import java.util.regex.Pattern;

/** Markup that an item carries. */
public final class Html {

    /** An address that begins with neither a scheme nor a fragment. */
    private static final Pattern RELATIVE =
            Pattern.compile("(?i)\\b(?:href|src)\\s*=\\s*[\"']?\\s*(?![a-z][a-z0-9+.-]*:|[\"'#>\\s])");

    private Html() {}

    /** The markup with its relative URLs resolved; all else is untouched. */
    public static String resolve(String html, URI base) {
        return RELATIVE.matcher(html).find() ? new RelativeUrls(html, base).resolved() : html;
    }
}
