package org.communique.ingest.parse.html;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.communique.ingest.text.HtmlParser;
import org.communique.ingest.text.LenientUrl;
import org.communique.ingest.text.NodeBudget;
import org.communique.ingest.text.TooManyNodesException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Autodiscovery of feeds on a page: by {@code link rel=alternate} in its head, else by links with typical names. */
public final class Autodiscovery {

    private static final int MOST = 5;
    private static final String NAMED =
            "link[rel~=(?i)\\balternate\\b][type~=(?i)^\\s*application/(rss\\+xml|atom\\+xml|rdf\\+xml|feed\\+json)][href]";
    private static final String LOOKS_LIKE_ONE = "a[href~=(?i)(\\.(rss|rdf|atom)|/(rss|feed|atom)(\\.xml)?/?)([?#]|$)]";

    private static final String REFRESH = "meta[http-equiv~=(?i)^\\s*refresh\\s*$][content]";
    private static final Pattern REFRESH_URL =
            Pattern.compile("(?i)^\\s*[\\d.]*\\s*[;,]?\\s*url\\s*=\\s*[\"']?([^\"'>]+)");

    /** Paths of feeds by widespread software, most widespread first. */
    private static final List<String> USUAL_PATHS = List.of("/feed/", "/rss.xml", "/atom.xml", "/feed.json");

    private Autodiscovery() {}

    /**
     * Returns possible feeds, the likeliest first; at most five, as each will be fetched. None on a page over the size
     * limit.
     */
    public static List<URI> feeds(String html, URI base) {
        try {
            return feeds(HtmlParser.parse(html, base.toString(), NodeBudget.TREE), base);
        } catch (TooManyNodesException e) {
            return List.of();
        }
    }

    /** Returns the target of a page with a mere reference to another one ({@code meta refresh}); empty without one. */
    public static Optional<URI> refresh(String html, URI base) {
        try {
            var page = HtmlParser.parse(html, base.toString(), NodeBudget.TREE);
            var meta = page.selectFirst(REFRESH);
            return Optional.ofNullable(meta)
                    .map(element -> REFRESH_URL.matcher(element.attr("content")))
                    .filter(Matcher::find)
                    .flatMap(url -> LenientUrl.resolve(base(page, base), url.group(1)))
                    .filter(target -> !target.equals(base));
        } catch (TooManyNodesException e) {
            return Optional.empty();
        }
    }

    /** Returns the usual URLs of feeds of a site, for pages without a link to one. */
    public static List<URI> usualPaths(URI page) {
        return USUAL_PATHS.stream()
                .flatMap(path -> LenientUrl.resolve(page, path).stream())
                .toList();
    }

    private static List<URI> feeds(Document page, URI documentBase) {
        var base = base(page, documentBase);
        return Stream.concat(page.select(NAMED).stream(), page.select(LOOKS_LIKE_ONE).stream())
                .sorted(Comparator.comparing(Autodiscovery::isOfComments))
                .flatMap(link -> LenientUrl.resolve(base, link.attr("href")).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Returns the base URL of a page: that of its {@code base} element (HTML, section 2.4.3). */
    static URI base(Document page, URI documentBase) {
        var element = page.selectFirst("base[href]");
        return element == null
                ? documentBase
                : LenientUrl.resolve(documentBase, element.attr("href")).orElse(documentBase);
    }

    /** Whether it is a feed of comments: weblogs have one beside the feed of their articles. */
    private static boolean isOfComments(Element link) {
        return (link.attr("title") + link.attr("href")).toLowerCase(Locale.ROOT).contains("comment");
    }
}
