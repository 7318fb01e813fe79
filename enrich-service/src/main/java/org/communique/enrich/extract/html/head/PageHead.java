package org.communique.enrich.extract.html.head;

import org.jsoup.nodes.Document;

/** Parsed head of a page: its JSON-LD and its meta elements. */
public final class PageHead {

    private final Document page;
    private final JsonLd jsonLd;
    private final MetaElements metas;

    private PageHead(Document page) {
        this.page = page;
        jsonLd = JsonLd.of(page);
        metas = MetaElements.of(page);
    }

    /** Parses the head of an unchanged page. */
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
