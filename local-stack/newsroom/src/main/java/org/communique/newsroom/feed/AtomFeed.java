package org.communique.newsroom.feed;

import org.communique.newsroom.archive.Standing;
import org.communique.newsroom.markup.Html;
import org.communique.newsroom.markup.Xml;

/**
 * Atom 1.0, RFC 4287. Links are relative to {@code xml:base}; withdrawn items become {@code at:deleted-entry} (RFC
 * 6721), embargoes {@code dcterms:available}.
 */
final class AtomFeed {

    private AtomFeed() {}

    static String write(FeedDocument feed) {
        var publisher = feed.publisher();
        var xml = new Xml()
                .open(
                        "feed",
                        "xmlns",
                        "http://www.w3.org/2005/Atom",
                        "xmlns:at",
                        "http://purl.org/atompub/tombstones/1.0",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xml:base",
                        feed.home(),
                        "xml:lang",
                        publisher.language().tag());
        xml.text("id", "tag:" + publisher.domain() + ",2026:newsroom")
                .text("title", publisher.name())
                .text("subtitle", publisher.tagline())
                .text("updated", feed.updated().toString())
                .empty("link", "rel", "self", "href", feed.self(), "type", "application/atom+xml")
                .empty("link", "rel", "alternate", "href", "./", "type", "text/html")
                .open("author")
                .text("name", publisher.name())
                .close("author");
        feed.gone().forEach(item -> gone(xml, feed, item));
        feed.items().forEach(item -> entry(xml, feed, item));
        return xml.close("feed").toString();
    }

    private static void entry(Xml xml, FeedDocument feed, Standing item) {
        var release = item.release();
        xml.open("entry", "xml:lang", release.language().tag())
                .text("id", feed.tag(item))
                .text("title", release.headline())
                .empty("link", "rel", "alternate", "href", item.id(), "type", "text/html")
                .text("published", item.published().toString())
                .text("updated", item.updated().toString());
        release.categories().forEach(category -> xml.empty("category", "term", category));
        item.embargoedUntil().ifPresent(until -> xml.text("dcterms:available", until.toString()));
        xml.text("summary", release.lead());
        content(xml, feed, item);
        xml.close("entry");
    }

    private static void content(Xml xml, FeedDocument feed, Standing item) {
        switch (feed.offer().content()) {
            case SUMMARY -> {}
            case HTML -> xml.text("content", Html.body(item.release()), "type", "html");
            case XHTML ->
                xml.open("content", "type", "xhtml")
                        .open("div", "xmlns", "http://www.w3.org/1999/xhtml")
                        .raw(Html.body(item.release()))
                        .close("div")
                        .close("content");
        }
    }

    private static void gone(Xml xml, FeedDocument feed, Standing item) {
        var when = item.withdrawn().orElseThrow().toString();
        xml.empty("at:deleted-entry", "ref", feed.tag(item), "when", when);
    }
}
