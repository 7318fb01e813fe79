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
 * Reads the feed in an answer. Where the answer is an index of sitemaps, the newest of these are fetched too and read
 * as one document. Safe for use by many at once.
 */
public final class FeedLoader {

    /** News is in the newest ones; an index lists those of years. */
    private static final int NEWEST = 3;

    private final Fetcher fetcher;
    private final FeedParser reader;

    /** @param fetcher gets what a sitemap index lists */
    public FeedLoader(Fetcher fetcher, FeedParser reader) {
        this.fetcher = fetcher;
        this.reader = reader;
    }

    /**
     * Reads it.
     *
     * @param selectors what is where, if it is an HTML page; null when it has to be a feed
     * @throws NotAFeedException when it is no feed, and says what it is instead
     */
    public FeedDocument read(FetchOutcome.Modified answer, @Nullable Selectors selectors) throws NotAFeedException {
        return read(answer.body(), answer.contentType(), answer.finalUrl(), selectors);
    }

    /**
     * Reads a document.
     *
     * @param contentType the HTTP header; null when there was none
     * @param base where the document is
     * @param selectors what is where, if it is an HTML page; null when it has to be a feed
     * @throws NotAFeedException when it is no feed, and says what it is instead
     */
    public FeedDocument read(byte[] body, @Nullable String contentType, URI base, @Nullable Selectors selectors)
            throws NotAFeedException {
        var whole = withParts(reader.read(body, contentType, base, selectors));
        return whole.noting(IdentityPolicy.of(whole.items()).notes());
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
        return fetcher.fetch(FetchRequest.feed(part, Validators.NONE)) instanceof FetchOutcome.Modified answer
                ? reader.read(answer.body(), answer.contentType(), answer.finalUrl())
                : reader.read(new byte[0], null, part);
    }
}
