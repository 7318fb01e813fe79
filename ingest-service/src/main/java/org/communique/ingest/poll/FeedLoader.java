package org.communique.ingest.poll;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.identity.IdentityPolicy;
import org.communique.ingest.parse.FeedParser;
import org.communique.ingest.parse.NotAFeedException;
import org.communique.ingest.parse.html.Selectors;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.parse.item.ParsedItem;
import org.jspecify.annotations.Nullable;

/**
 * Loader of feed documents. For an index of sitemaps it fetches the newest of these too and returns them as one document.
 * Safe for use by many threads.
 */
public final class FeedLoader {

    /** News are in the newest sitemaps; an index lists those of years. */
    private static final int NEWEST = 3;

    private static final Duration FURTHEST = Duration.ofDays(366);
    private static final int MOST_DATES = 10;

    private final Fetcher fetcher;
    private final FeedParser parser;
    private final InstantSource clock;

    /**
     * @param fetcher fetches the sitemaps of an index
     * @param clock tells dates of the far future
     */
    public FeedLoader(Fetcher fetcher, FeedParser parser, InstantSource clock) {
        this.clock = clock;
        this.fetcher = fetcher;
        this.parser = parser;
    }

    /**
     * Parses the document of a response.
     *
     * @param selectors the selectors of an HTML page; null for a feed
     * @throws NotAFeedException when it is no feed; the message has what was found
     */
    public FeedDocument read(FetchOutcome.Modified response, @Nullable Selectors selectors) throws NotAFeedException {
        return read(response.body(), response.contentType(), response.finalUrl(), selectors);
    }

    /**
     * Parses a document.
     *
     * @param contentType the HTTP header; null without one
     * @param base the URL of the document
     * @param selectors the selectors of an HTML page; null for a feed
     * @throws NotAFeedException when it is no feed; the message has what was found
     */
    public FeedDocument read(byte[] body, @Nullable String contentType, URI base, @Nullable Selectors selectors)
            throws NotAFeedException {
        var whole = withParts(parser.parse(body, contentType, base, selectors));
        return whole.withProblems(datesAhead(whole.items()))
                .withProblems(IdentityPolicy.of(whole.items()).notes());
    }

    /** Returns a problem for each date too far ahead to be meant; it is kept all the same. */
    private List<String> datesAhead(List<ParsedItem> items) {
        var latest = clock.instant().plus(FURTHEST);
        var problems = new ArrayList<String>();
        for (int i = 0; i < items.size() && problems.size() < MOST_DATES; i++) {
            var published = items.get(i).text().dates().published();
            if (published != null && published.isAfter(latest)) {
                problems.add("item %d: published %s (expected: at most a year ahead)".formatted(i + 1, published));
            }
        }
        return problems;
    }

    private FeedDocument withParts(FeedDocument index) {
        if (index.parts().isEmpty()) {
            return index;
        }
        var items = new ArrayList<>(index.items());
        var problems = new ArrayList<>(index.problems());
        boolean partial = index.partial();
        for (var part : index.parts().stream().limit(NEWEST).toList()) {
            try {
                var read = part(part);
                items.addAll(read.items());
                problems.addAll(read.problems());
                partial |= read.partial();
            } catch (NotAFeedException e) {
                problems.add("sitemap %s: %s".formatted(part, e.getMessage()));
                partial = true;
            }
        }
        return index.with(items, partial, problems);
    }

    private FeedDocument part(URI part) throws NotAFeedException {
        return fetcher.fetch(FetchRequest.feed(part, Validators.NONE)) instanceof FetchOutcome.Modified response
                ? parser.parse(response.body(), response.contentType(), response.finalUrl())
                : parser.parse(new byte[0], null, part);
    }
}
