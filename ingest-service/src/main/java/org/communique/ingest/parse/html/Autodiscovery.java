package org.communique.ingest.parse.html;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

    private static List<URI> feeds(Document page, URI base) {
        return Stream.concat(page.select(NAMED).stream(), page.select(LOOKS_LIKE_ONE).stream())
                .sorted(Comparator.comparing(Autodiscovery::isOfComments))
                .flatMap(link -> LenientUrl.resolve(base, link.attr("href")).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Whether it is a feed of comments, which weblogs have beside that of their articles. */
    private static boolean isOfComments(Element link) {
        return (link.attr("title") + link.attr("href")).toLowerCase(Locale.ROOT).contains("comment");
    }
}
