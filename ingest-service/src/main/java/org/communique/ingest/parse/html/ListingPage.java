package org.communique.ingest.parse.html;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.communique.ingest.parse.extension.ItemCollector;
import org.communique.ingest.parse.extension.LanguageTags;
import org.communique.ingest.parse.extension.MarkupRemover;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.parse.item.FeedHints;
import org.communique.ingest.parse.item.FeedMetadata;
import org.communique.ingest.parse.item.ParseProblems;
import org.communique.ingest.text.HtmlParser;
import org.communique.ingest.text.TooManyNodesException;
import org.jsoup.nodes.Document;

/** Parser of HTML pages that list releases. */
public final class ListingPage {

    /** Node limit below that of other pages: a selector may scan all siblings of each element. */
    private static final int MAX_NODES = 60_000;

    private ListingPage() {}

    /** Whether the document is an HTML page, by its beginning. */
    public static boolean is(String text) {
        return HtmlParser.isPage(text);
    }

    /**
     * Parses a page; reports a selector without a match, as the page may have a new layout.
     *
     * @param base URL of the page; its {@code base} element wins
     * @throws TooManyNodesException when the page has too many elements
     */
    public static FeedDocument parse(String html, URI base, Selectors selectors, ParseProblems problems)
            throws TooManyNodesException {
        var page = HtmlParser.parse(html, base.toString(), MAX_NODES);
        var found = page.select(String.valueOf(selectors.item()));
        if (found.isEmpty()) {
            problems.add("selectors.item: '%s' selects nothing (expected: the releases of the page)"
                    .formatted(selectors.item()));
        }
        URI pageBase = Autodiscovery.base(page, base);
        var language = language(page).orElse(null);
        var items = ItemCollector.parse(
                found,
                problems,
                (item, where) -> new ListingItem(item, selectors, where, problems).read(pageBase, language));
        return new FeedDocument(
                MarkupRemover.line(page.title()).orElse(null),
                base,
                language,
                FeedHints.NONE,
                null,
                items,
                List.of(),
                false,
                problems.all(),
                FeedMetadata.NOTHING,
                List.of());
    }

    private static Optional<String> language(Document page) {
        var root = page.selectFirst("html[lang]");
        return root == null ? Optional.empty() : LanguageTags.parse(root.attr("lang"));
    }
}
