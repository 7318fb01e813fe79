package org.communique.enrich.html.head;

import org.jsoup.nodes.Document;

/** A page by its head: its JSON-LD, which is parsed once, and its meta elements. */
public final class Head {

    private final Document page;
    private final JsonLd jsonLd;
    private final Metas metas;

    private Head(Document page) {
        this.page = page;
        jsonLd = JsonLd.of(page);
        metas = new Metas(page);
    }

    /** The head of a page from which nothing was taken yet. */
    public static Head of(Document page) {
        return new Head(page);
    }

    Document page() {
        return page;
    }

    JsonLd jsonLd() {
        return jsonLd;
    }

    Metas metas() {
        return metas;
    }
}
