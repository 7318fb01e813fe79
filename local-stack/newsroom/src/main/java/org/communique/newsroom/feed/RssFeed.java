package org.communique.newsroom.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.communique.newsroom.archive.Standing;
import org.communique.newsroom.markup.Html;
import org.communique.newsroom.markup.Xml;
import org.communique.newsroom.release.FeedOffer;

/**
 * RSS 2.0. A feed of summaries has addresses as guids, a feed of whole texts has tag URIs. Corrections use {@code
 * dcterms:modified}, embargoes {@code dcterms:available}; withdrawn items are just missing, for RSS has no element for
 * them.
 */
final class RssFeed {

    private static final String[] NAMESPACES = {
        "version", "2.0",
        "xmlns:atom", "http://www.w3.org/2005/Atom",
        "xmlns:content", "http://purl.org/rss/1.0/modules/content/",
        "xmlns:dc", "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms", "http://purl.org/dc/terms/"
    };

    private RssFeed() {}

    static String write(FeedDocument feed) {
        var publisher = feed.publisher();
        var xml = new Xml().open("rss", NAMESPACES).open("channel");
        xml.text("title", publisher.name())
                .text("link", feed.home())
                .empty("atom:link", "rel", "self", "href", feed.self(), "type", "application/rss+xml")
                .text("description", publisher.tagline())
                .text("language", publisher.language().tag())
                .text("lastBuildDate", rfc822(feed.updated()))
                .text("docs", "https://www.rssboard.org/rss-specification")
                .text("ttl", "1");
        feed.items().forEach(item -> item(xml, feed, item));
        return xml.close("channel").close("rss").toString();
    }

    private static void item(Xml xml, FeedDocument feed, Standing item) {
        var release = item.release();
        var summary = feed.offer().content() == FeedOffer.Content.SUMMARY;
        var url = feed.url(item.path());
        xml.open("item").text("title", release.headline()).text("link", url);
        xml.text("guid", summary ? url : feed.tag(item), "isPermaLink", String.valueOf(summary));
        xml.text("pubDate", rfc822(item.published())).text("dc:creator", release.author());
        xml.text("dc:language", release.language().tag());
        release.categories().forEach(category -> xml.text("category", category));
        if (item.isCorrected()) {
            xml.text("dcterms:modified", item.updated().toString());
        }
        item.embargoedUntil().ifPresent(until -> xml.text("dcterms:available", until.toString()));
        xml.text("description", release.lead());
        if (!summary) {
            xml.cdata("content:encoded", Html.body(release));
        }
        xml.close("item");
    }

    private static String rfc822(Instant when) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(when.atOffset(ZoneOffset.UTC));
    }
}
