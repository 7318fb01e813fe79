package org.communique.ingest.poll;

import java.net.URI;
import java.util.ArrayList;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.identity.IdentityPolicy;
import org.communique.ingest.parse.FeedParser;
import org.communique.ingest.parse.NotAFeedException;
import org.communique.ingest.parse.html.Selectors;
import org.communique.ingest.parse.item.FeedDocument;
import org.jspecify.annotations.Nullable;

/**
 * Loader of feed documents. For an index of sitemaps it fetches the newest of these too and returns them as one document.
 * Safe for use by many threads.
 */
public final class FeedLoader {

    /** News are in the newest sitemaps; an index lists those of years. */
    private static final int NEWEST = 3;

    private final Fetcher fetcher;
    private final FeedParser parser;

    /** @param fetcher fetches the sitemaps of an index */
    public FeedLoader(Fetcher fetcher, FeedParser parser) {
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
        return whole.withProblems(IdentityPolicy.of(whole.items()).notes());
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
