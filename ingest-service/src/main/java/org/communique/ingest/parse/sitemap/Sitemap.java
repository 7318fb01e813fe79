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

/** Parser of sitemaps and their indexes. */
public final class Sitemap {

    private static final String SET = "urlset";
    private static final String INDEX = "sitemapindex";

    private Sitemap() {}

    /** Whether the document is a sitemap, by its outermost element. */
    public static boolean is(XmlElement root) {
        return root.name().equals(SET) || root.name().equals(INDEX);
    }

    /** Parses a sitemap: pages as items, newest first; of an index the sitemaps as parts, newest first. */
    public static FeedDocument parse(XmlFeed parts, ParseProblems problems) {
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
                problems.all(),
                FeedMetadata.NOTHING,
                listed);
    }

    /**
     * Returns the pages with news where there are any. A sitemap without is a list of bare URLs, perhaps long and in
     * any order.
     */
    private static List<ParsedItem> items(List<XmlElement> urls, ParseProblems problems) {
        var news =
                urls.stream().filter(url -> url.first(NEWS, "news").isPresent()).toList();
        if (news.isEmpty() && !urls.isEmpty()) {
            problems.add(
                    "a sitemap without news (expected: news:news, for titles and dates); taken by their addresses");
        }
        return ItemCollector.parse(
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

    /** Sorts by date, newest first, and undated entries last in their order. */
    private static List<XmlElement> newestFirst(List<XmlElement> elements) {
        return elements.stream()
                .map(element -> Map.entry(element, age(element)))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static long age(XmlElement element) {
        return SitemapUrl.changed(element)
                .flatMap(FeedDate::parse)
                .map(moment -> -moment.getEpochSecond())
                .orElse(Long.MAX_VALUE);
    }

    static Optional<URI> location(XmlElement element, LinkReader links) {
        return element.first(element.namespace(), "loc").flatMap(loc -> links.read(loc.base(), loc.text(), "loc"));
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
        return Stream.of(sitemap.namespace(), RSS)
                .distinct()
                .flatMap(namespace -> sitemap.all(namespace, name).stream())
                .toList();
    }
}
