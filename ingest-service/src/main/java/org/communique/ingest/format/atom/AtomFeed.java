package org.communique.ingest.format.atom;

import static org.communique.ingest.format.xml.Vocabulary.ATOM;
import static org.communique.ingest.format.xml.Vocabulary.DC;
import static org.communique.ingest.format.xml.Vocabulary.RSS;

import java.util.List;
import java.util.Optional;
import org.communique.contracts.release.Dates;
import org.communique.ingest.format.module.DateReader;
import org.communique.ingest.format.module.Hints;
import org.communique.ingest.format.module.Items;
import org.communique.ingest.format.module.Language;
import org.communique.ingest.format.module.LinkReader;
import org.communique.ingest.format.module.Tombstones;
import org.communique.ingest.format.module.UpdateInterval;
import org.communique.ingest.format.xml.Name;
import org.communique.ingest.format.xml.Vocabulary;
import org.communique.ingest.format.xml.XmlElement;
import org.communique.ingest.format.xml.XmlParts;
import org.communique.ingest.item.About;
import org.communique.ingest.item.FeedDocument;
import org.communique.ingest.item.ParsedItem;
import org.communique.ingest.item.Problems;
import org.jspecify.annotations.Nullable;

/** From Atom to what it says. */
public final class AtomFeed {

    private static final List<Name> UPDATED = List.of(
            new Name(ATOM, "updated"), new Name(RSS, "updated"), new Name(ATOM, "modified"), new Name(DC, "date"));

    private AtomFeed() {}

    /** Whether the document is Atom, by its outermost element; a namespace that is missing is forgiven. */
    public static boolean is(XmlElement root) {
        return root.is(ATOM, "feed") || root.is(Vocabulary.RSS, "feed");
    }

    /** Reads the feed. */
    public static FeedDocument read(XmlParts parts, Problems problems) {
        var feed = parts.head();
        String language =
                Optional.ofNullable(feed.language()).flatMap(Language::read).orElse(null);
        var about = about(feed, problems);
        return new FeedDocument(
                feed.first(feed.vocabulary(), "title").flatMap(AtomText::plain).orElse(null),
                AtomLinks.alternate(feed, new LinkReader("feed", problems)).orElse(null),
                language,
                Hints.of(feed, new LinkReader("feed", problems)),
                UpdateInterval.of(feed).orElse(null),
                items(feed, language, problems),
                Tombstones.of(feed, problems),
                parts.partial(),
                problems.notes(),
                about,
                List.of());
    }

    private static About about(XmlElement feed, Problems problems) {
        var dates = new DateReader("feed", problems);
        return new About(
                feed.first(feed.vocabulary(), "subtitle")
                        .or(() -> feed.first(feed.vocabulary(), "tagline"))
                        .flatMap(AtomText::html)
                        .orElse(null),
                AtomPeople.authors(feed),
                AtomPeople.categories(feed),
                new Dates(null, dates.first(feed, UPDATED), null));
    }

    private static List<ParsedItem> items(XmlElement feed, @Nullable String language, Problems problems) {
        return Items.read(
                feed.all(feed.vocabulary(), "entry"),
                problems,
                (entry, where) -> new AtomEntry(entry, where, problems).read(language));
    }
}
