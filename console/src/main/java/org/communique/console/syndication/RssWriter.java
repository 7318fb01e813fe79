package org.communique.console.syndication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * Writer of RSS 2.0. It has no element for the time of a revision, the publisher or a removal: those are Atom's, Dublin
 * Core's and RFC 6721's, in their namespaces.
 */
final class RssWriter {

    private static final Map<String, String> NAMESPACES = namespaces();
    private static final Map<String, String> NONE = Map.of();

    /** RFC 822 with the four digits of RFC 2822; not the JDK's RFC 1123, where a day may have one digit. */
    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    private RssWriter() {}

    private static Map<String, String> namespaces() {
        var namespaces = new LinkedHashMap<String, String>();
        namespaces.put("atom", "http://www.w3.org/2005/Atom");
        namespaces.put("content", "http://purl.org/rss/1.0/modules/content/");
        namespaces.put("dc", "http://purl.org/dc/elements/1.1/");
        namespaces.put("at", "http://purl.org/atompub/tombstones/1.0");
        return namespaces;
    }

    /** Writes a feed. */
    static byte[] write(FeedContents feed) {
        return XmlDocument.write(xml -> xml.root(
                "rss",
                NAMESPACES,
                Map.of("version", "2.0"),
                rss -> rss.element("channel", NONE, channel -> {
                    channel.element("title", NONE, feed.title());
                    channel.element("link", NONE, feed.page());
                    channel.element("description", NONE, "Press releases: " + feed.title());
                    channel.optional("language", feed.language());
                    channel.element("lastBuildDate", NONE, date(feed.updated()));
                    channel.element("generator", NONE, "Communiqué");
                    channel.element("docs", NONE, "https://www.rssboard.org/rss-specification");
                    channel.empty("atom:link", self(feed));
                    for (var entry : feed.entries()) {
                        channel.element("item", NONE, item -> item(entry, item));
                    }
                    for (var removal : feed.removals()) {
                        channel.element(
                                "at:deleted-entry",
                                deleted(removal),
                                element -> element.element("at:comment", NONE, removal.reason()));
                    }
                })));
    }

    private static void item(FeedContents.Entry entry, XmlDocument xml) throws XMLStreamException {
        var release = entry.release();
        xml.element("title", NONE, release.title());
        xml.element("link", NONE, entry.link());
        xml.element("guid", Map.of("isPermaLink", "false"), entry.id());
        xml.element("pubDate", NONE, date(release.publishedOrObserved()));
        xml.element(
                "atom:updated",
                NONE,
                entry.updated().truncatedTo(ChronoUnit.MILLIS).toString());
        xml.element("dc:creator", NONE, release.source());
        xml.optional("dc:language", release.language());
        for (var topic : release.topics()) {
            xml.element("category", Map.of("domain", AtomWriter.TOPICS), topic.name());
        }
        for (var keyphrase : release.keyphrases()) {
            xml.element("category", NONE, keyphrase);
        }
        var summary = release.summary() != null ? release.summary() : release.lead();
        // Readers take a description for HTML: what is text is escaped once more.
        xml.optional("description", summary == null ? null : HtmlText.of(XmlDocument.valid(summary)));
        xml.optional(
                "content:encoded",
                HtmlText.of(
                        release.paragraphs().stream().map(XmlDocument::valid).toList()));
    }

    private static Map<String, String> self(FeedContents feed) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("rel", "self");
        attributes.put("type", FeedFormat.RSS.mediaType());
        attributes.put("href", feed.self());
        return attributes;
    }

    private static Map<String, String> deleted(FeedContents.Removal removal) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("ref", removal.id());
        attributes.put("when", removal.when().truncatedTo(ChronoUnit.MILLIS).toString());
        return attributes;
    }

    private static String date(Instant time) {
        return RFC_2822.format(time.atOffset(ZoneOffset.UTC));
    }
}
