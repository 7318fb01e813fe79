package org.communique.ingest.parse.atom;

import static org.communique.ingest.parse.xml.XmlNamespace.ATOM;
import static org.communique.ingest.parse.xml.XmlNamespace.DC;
import static org.communique.ingest.parse.xml.XmlNamespace.DCTERMS;
import static org.communique.ingest.parse.xml.XmlNamespace.ITUNES;
import static org.communique.ingest.parse.xml.XmlNamespace.RSS;

import java.util.List;
import java.util.Optional;
import org.communique.contracts.release.Dates;
import org.communique.ingest.parse.extension.DateReader;
import org.communique.ingest.parse.extension.ItemCollector;
import org.communique.ingest.parse.extension.LanguageTags;
import org.communique.ingest.parse.extension.LinkReader;
import org.communique.ingest.parse.extension.PollingHints;
import org.communique.ingest.parse.extension.Tombstones;
import org.communique.ingest.parse.extension.UpdateInterval;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.parse.item.FeedMetadata;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.parse.xml.ElementName;
import org.communique.ingest.parse.xml.XmlElement;
import org.communique.ingest.parse.xml.XmlFeed;
import org.communique.ingest.parse.xml.XmlNamespace;
import org.jspecify.annotations.Nullable;

/** Parser of Atom. */
public final class AtomFeed {

    private static final List<ElementName> UPDATED = List.of(
            new ElementName(ATOM, "updated"),
            new ElementName(RSS, "updated"),
            new ElementName(ATOM, "modified"),
            new ElementName(DC, "date"));

    private static final List<ElementName> PUBLISHED = List.of(
            new ElementName(ATOM, "published"),
            new ElementName(RSS, "published"),
            new ElementName(DCTERMS, "issued"),
            new ElementName(DCTERMS, "created"));

    private AtomFeed() {}

    /** Whether the document is Atom, by its outermost element, even without a namespace. */
    public static boolean is(XmlElement root) {
        return (root.name().equals("feed") || isEntry(root))
                && (root.namespace() == ATOM || root.namespace() == XmlNamespace.RSS);
    }

    /** Whether it is an entry document (RFC 4287, section 2): a feed of one item. */
    private static boolean isEntry(XmlElement root) {
        return root.name().equals("entry");
    }

    /** Parses a feed. */
    public static FeedDocument parse(XmlFeed parts, ParseProblems problems) {
        var feed = parts.head();
        String language = Optional.ofNullable(feed.language())
                .flatMap(LanguageTags::parse)
                .orElse(null);
        var about = about(feed, problems);
        return new FeedDocument(
                feed.first(feed.namespace(), "title").flatMap(AtomText::plain).orElse(null),
                AtomLinks.alternate(feed, new LinkReader("feed", problems)).orElse(null),
                language,
                PollingHints.of(feed, new LinkReader("feed", problems)),
                UpdateInterval.of(feed).orElse(null),
                items(feed, language, problems),
                Tombstones.of(feed, problems),
                parts.partial(),
                problems.all(),
                about,
                List.of());
    }

    private static FeedMetadata about(XmlElement feed, ParseProblems problems) {
        var dates = new DateReader("feed", problems);
        return new FeedMetadata(
                feed.first(feed.namespace(), "id").map(XmlElement::text).orElse(null),
                feed.first(feed.namespace(), "subtitle")
                        .or(() -> feed.first(feed.namespace(), "tagline"))
                        .or(() -> feed.first(ITUNES, "summary"))
                        .or(() -> feed.first(ITUNES, "subtitle"))
                        .flatMap(AtomText::html)
                        .orElse(null),
                AtomPeople.authors(feed),
                AtomPeople.categories(feed),
                new Dates(dates.first(feed, PUBLISHED), dates.first(feed, UPDATED), null));
    }

    private static List<ParsedItem> items(XmlElement feed, @Nullable String language, ParseProblems problems) {
        return ItemCollector.parse(
                feed.all(feed.namespace(), "entry"),
                problems,
                (entry, where) -> new AtomEntry(entry, where, problems).read(language));
    }
}
