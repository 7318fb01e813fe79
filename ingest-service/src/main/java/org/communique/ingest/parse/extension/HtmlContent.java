package org.communique.ingest.parse.extension;

import java.net.URI;

/** HTML content of an item. */
public final class HtmlContent {

    private HtmlContent() {}

    /** Returns the markup with its relative URLs resolved, else unchanged. */
    public static String resolve(String html, URI base) {
        return new RelativeUrls(html, base).resolved();
    }
}
