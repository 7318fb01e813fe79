package org.communique.ingest.parse.sitemap;

import static org.communique.ingest.parse.xml.XmlNamespace.NEWS;
import static org.communique.ingest.parse.xml.XmlNamespace.RSS;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.communique.ingest.parse.date.FeedDate;
import org.communique.ingest.parse.extension.ItemCollector;
import org.communique.ingest.parse.extension.LinkReader;
import org.communique.ingest.parse.extension.MarkupRemover;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.parse.item.FeedHints;
import org.communique.ingest.parse.item.FeedMetadata;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.parse.xml.XmlElement;
import org.communique.ingest.parse.xml.XmlFeed;

/** From a sitemap, or an index of sitemaps, to what it says. */
public final class Sitemap {

    private static final String SET = "urlset";
    private static final String INDEX = "sitemapindex";

    private Sitemap() {}

    /** Whether the document is one, by its outermost element. */
    public static boolean is(XmlElement root) {
        return root.name().equals(SET) || root.name().equals(INDEX);
    }

    /** Reads it: pages as items, newest first; of an index the sitemaps as parts, newest first. */
    public static FeedDocument read(XmlFeed parts, ParseProblems problems) {
        var sitemap = parts.head();
        boolean index = parts.root().name().equals(INDEX);
        var urls = children(sitemap, "url");
        var items = index ? List.<ParsedItem>of() : items(urls, problems);
        var listed = index ? sitemaps(sitemap, new LinkReader("sitemap", problems)) : List.<URI>of();
        return new FeedDocument(
                publication(urls).orElse(null),
                null,
                null,
                FeedHints.NONE,
                null,
                items,
                List.of(),
                parts.partial(),
                problems.notes(),
                FeedMetadata.NOTHING,
                listed);
    }

    /**
     * Where there is news it is what is meant. A sitemap without any is a list of pages of which only their addresses are
     * known; it may be long and in any order.
     */
    private static List<ParsedItem> items(List<XmlElement> urls, ParseProblems problems) {
        var news =
                urls.stream().filter(url -> url.first(NEWS, "news").isPresent()).toList();
        if (news.isEmpty() && !urls.isEmpty()) {
            problems.note(
                    "a sitemap without news (expected: news:news, for titles and dates); taken by their addresses");
        }
        return ItemCollector.read(
                newestFirst(news.isEmpty() ? urls : news),
                problems,
                (url, where) -> new SitemapUrl(url, where, problems).read());
    }

    private static List<URI> sitemaps(XmlElement index, LinkReader links) {
        return newestFirst(children(index, "sitemap")).stream()
                .flatMap(sitemap -> location(sitemap, links).stream())
                .distinct()
                .toList();
    }

    /** What has no date stays where it is, behind what has one. */
    private static List<XmlElement> newestFirst(List<XmlElement> elements) {
        return elements.stream()
                .map(element -> Map.entry(element, age(element)))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static long age(XmlElement element) {
        return SitemapUrl.changed(element)
                .flatMap(FeedDate::read)
                .map(moment -> -moment.getEpochSecond())
                .orElse(Long.MAX_VALUE);
    }

    static Optional<URI> location(XmlElement element, LinkReader links) {
        return element.first(element.vocabulary(), "loc").flatMap(loc -> links.read(loc.base(), loc.text(), "loc"));
    }

    private static Optional<String> publication(List<XmlElement> urls) {
        return urls.stream()
                .flatMap(url -> url.first(NEWS, "news").stream())
                .flatMap(news -> news.first(NEWS, "publication").stream())
                .flatMap(publication -> publication.first(NEWS, "name").stream())
                .flatMap(name -> MarkupRemover.ofPossibleHtml(name.text()).stream())
                .findFirst();
    }

    private static List<XmlElement> children(XmlElement sitemap, String name) {
        return Stream.of(sitemap.vocabulary(), RSS)
                .distinct()
                .flatMap(vocabulary -> sitemap.all(vocabulary, name).stream())
                .toList();
    }
}
