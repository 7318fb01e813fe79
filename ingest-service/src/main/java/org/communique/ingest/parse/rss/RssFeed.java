package org.communique.ingest.parse.rss;

import static org.communique.ingest.parse.xml.XmlNamespace.ATOM;
import static org.communique.ingest.parse.xml.XmlNamespace.DC;
import static org.communique.ingest.parse.xml.XmlNamespace.RSS;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communique.ingest.parse.extension.ItemCollector;
import org.communique.ingest.parse.extension.LanguageTags;
import org.communique.ingest.parse.extension.LinkReader;
import org.communique.ingest.parse.extension.MarkupRemover;
import org.communique.ingest.parse.extension.PollingHints;
import org.communique.ingest.parse.extension.Tombstones;
import org.communique.ingest.parse.extension.UpdateInterval;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.parse.xml.XmlElement;
import org.communique.ingest.parse.xml.XmlFeed;
import org.jspecify.annotations.Nullable;

/**
 * Parser of RSS, one for all versions: items are within the channel in RSS 0.91 to 2.0 and beside it in RSS 0.90 and
 * 1.0, without a difference here.
 */
public final class RssFeed {

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "channel");

    private RssFeed() {}

    /** Whether the document is RSS, by its outermost element. */
    public static boolean is(XmlElement root) {
        return ROOTS.contains(root.name());
    }

    /** Parses a feed. */
    public static FeedDocument parse(XmlFeed parts, ParseProblems problems) {
        var channel = parts.head();
        if (parts.parts().isEmpty()
                && !parts.hasChannel()
                && !parts.root().name().equals("channel")) {
            problems.add("'%s' without a channel and without items (expected: a channel with items)"
                    .formatted(parts.root().name()));
        }
        String language = language(channel).orElse(null);
        var about = RssChannel.about(channel, problems);
        return new FeedDocument(
                title(channel).orElse(null),
                home(channel, new LinkReader("feed", problems)).orElse(null),
                language,
                PollingHints.of(channel, new LinkReader("feed", problems)),
                UpdateInterval.of(channel).orElse(null),
                items(channel, language, problems),
                Tombstones.of(channel, problems),
                parts.partial(),
                problems.all(),
                about,
                List.of());
    }

    private static List<ParsedItem> items(XmlElement channel, @Nullable String language, ParseProblems problems) {
        var found = new ArrayList<>(channel.all(RSS, "item"));
        // RSS 1.1 has a list of them.
        channel.all(RSS, "items").forEach(items -> found.addAll(items.all(RSS, "item")));
        return ItemCollector.parse(found, problems, (item, where) -> new RssItem(item, where, problems).read(language));
    }

    private static Optional<String> title(XmlElement channel) {
        return channel.first(RSS, "title")
                .or(() -> channel.first(DC, "title"))
                .or(() -> channel.first(ATOM, "title"))
                .flatMap(title -> MarkupRemover.ofPossibleHtml(title.markup()));
    }

    private static Optional<URI> home(XmlElement channel, LinkReader links) {
        return channel.all(RSS, "link").stream()
                .flatMap(link -> link.attribute("href").stream())
                .flatMap(href -> links.read(channel.base(), href, "link").stream())
                .findFirst()
                .or(() -> channel.first(RSS, "link").flatMap(link -> links.read(link.base(), link.text(), "link")))
                .or(() -> channel.all(ATOM, "link").stream()
                        .filter(link ->
                                link.attribute("rel").orElse("alternate").equals("alternate"))
                        .flatMap(link -> link.attribute("href").stream())
                        .flatMap(href -> links.read(channel.base(), href, "link").stream())
                        .findFirst())
                // CDF.
                .or(() -> channel.attribute("href").flatMap(href -> links.read(channel.base(), href, "href")));
    }

    private static Optional<String> language(XmlElement channel) {
        return channel.first(RSS, "language")
                .or(() -> channel.first(DC, "language"))
                .flatMap(language -> LanguageTags.parse(language.text()))
                .or(() -> Optional.ofNullable(channel.language()).flatMap(LanguageTags::parse));
    }
}
