package org.communique.console.syndication;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.communique.console.document.IndexedDocument;

/** Writer of Atom (RFC 4287), withdrawals as tombstones (RFC 6721). */
final class AtomWriter {

    private static final Map<String, String> NAMESPACES = namespaces();
    private static final Map<String, String> NONE = Map.of();

    /** IRI of the IPTC Media Topics. */
    static final String TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";

    private AtomWriter() {}

    private static Map<String, String> namespaces() {
        var namespaces = new LinkedHashMap<String, String>();
        namespaces.put("", "http://www.w3.org/2005/Atom");
        namespaces.put("at", "http://purl.org/atompub/tombstones/1.0");
        return namespaces;
    }

    /** Writes a feed. */
    static byte[] write(FeedContents feed) {
        return XmlDocument.write(xml -> xml.root("feed", NAMESPACES, NONE, root -> {
            root.element("id", NONE, feed.id());
            root.element("title", NONE, feed.title());
            root.element("updated", NONE, time(feed.updated()));
            root.empty("link", link("self", FeedFormat.ATOM.mediaType(), feed.self()));
            root.empty("link", link("alternate", "text/html", feed.page()));
            root.element("generator", NONE, "Communiqué");
            for (var entry : feed.entries()) {
                root.element("entry", language(entry.release()), element -> entry(entry, element));
            }
            for (var removal : feed.removals()) {
                root.element(
                        "at:deleted-entry",
                        deleted(removal),
                        element -> element.element("at:comment", NONE, removal.reason()));
            }
        }));
    }

    private static void entry(FeedContents.Entry entry, XmlDocument xml) throws XMLStreamException {
        var release = entry.release();
        xml.element("id", NONE, entry.id());
        xml.element("title", NONE, release.title());
        xml.element("published", NONE, time(release.publishedOrObserved()));
        xml.element("updated", NONE, time(entry.updated()));
        xml.element("author", NONE, author -> author.element("name", NONE, release.source()));
        xml.empty("link", link("alternate", "text/html", entry.link()));
        if (!entry.link().equals(entry.page())) {
            xml.empty("link", link("related", "text/html", entry.page()));
        }
        for (var topic : release.topics()) {
            xml.empty("category", category(topic));
        }
        for (var keyphrase : release.keyphrases()) {
            xml.empty("category", Map.of("term", keyphrase));
        }
        xml.optional("summary", release.summary() != null ? release.summary() : release.lead());
        xml.optional("content", release.body());
    }

    private static Map<String, String> category(IndexedDocument.Tag topic) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("term", topic.code() == null ? topic.name() : topic.code());
        if (topic.code() != null) {
            attributes.put("scheme", TOPICS);
        }
        attributes.put("label", topic.name());
        return attributes;
    }

    private static Map<String, String> deleted(FeedContents.Removal removal) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("ref", removal.id());
        attributes.put("when", time(removal.when()));
        return attributes;
    }

    private static Map<String, String> language(IndexedDocument release) {
        return release.language() == null ? NONE : Map.of("xml:lang", release.language());
    }

    private static Map<String, String> link(String rel, String type, String href) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("rel", rel);
        attributes.put("type", type);
        attributes.put("href", href);
        return attributes;
    }

    private static String time(java.time.Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
