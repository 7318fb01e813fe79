package org.communique.enrich.extract.html.head;

import org.jsoup.nodes.Document;

/** A page by its head: its JSON-LD, which is parsed once, and its meta elements. */
public final class PageHead {

    private final Document page;
    private final JsonLd jsonLd;
    private final MetaElements metas;

    private PageHead(Document page) {
        this.page = page;
        jsonLd = JsonLd.of(page);
        metas = new MetaElements(page);
    }

    /** The head of a page from which nothing was taken yet. */
    public static PageHead of(Document page) {
        return new PageHead(page);
    }

    Document page() {
        return page;
    }

    JsonLd jsonLd() {
        return jsonLd;
    }

    MetaElements metas() {
        return metas;
    }
}
