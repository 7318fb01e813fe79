package org.communique.ingest.parse.extension;

import java.net.URI;

/** Markup that an item carries. */
public final class HtmlContent {

    private HtmlContent() {}

    /** The markup with its relative URLs resolved; all else is untouched. */
    public static String resolve(String html, URI base) {
        return new RelativeUrls(html, base).resolved();
    }
}
