package org.communique.ingest.format.module;

import java.net.URI;

/** Markup that an item carries. */
public final class Html {

    private Html() {}

    /** The markup with its relative URLs resolved; all else is untouched. */
    public static String resolve(String html, URI base) {
        return new RelativeUrls(html, base).resolved();
    }
}
