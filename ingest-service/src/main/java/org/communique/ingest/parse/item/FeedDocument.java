package org.communique.ingest.parse.item;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parsed feed document.
 *
 * @param title plain text; null when there is none
 * @param home page of the feed; null when there is none
 * @param language BCP 47; null when there is none
 * @param hints for polling
 * @param ttl minimum time between fetches by the publisher; null when there is none
 * @param items in the order of the document
 * @param tombstones of deleted items
 * @param partial whether the document was cut off, so that items may be missing at its end
 * @param problems of the document, for people
 * @param metadata of the feed itself
 * @param parts further documents with items of this feed, newest first: the sitemaps of an index
 */
public record FeedDocument(
        @Nullable String title,
        @Nullable URI home,
        @Nullable String language,
        FeedHints hints,
        @Nullable Duration ttl,
        List<ParsedItem> items,
        List<Tombstone> tombstones,
        boolean partial,
        List<String> problems,
        FeedMetadata metadata,
        List<URI> parts) {

    /** Copies the lists. */
    public FeedDocument {
        items = List.copyOf(items);
        tombstones = List.copyOf(tombstones);
        problems = List.copyOf(problems);
        parts = List.copyOf(parts);
    }

    /** Returns a copy with further problems. */
    public FeedDocument withProblems(List<String> more) {
        return with(
                items, partial, Stream.concat(problems.stream(), more.stream()).toList());
    }

    /** Returns a copy with other items. */
    public FeedDocument with(List<ParsedItem> others, boolean cutOff, List<String> wrong) {
        return new FeedDocument(title, home, language, hints, ttl, others, tombstones, cutOff, wrong, metadata, parts);
    }
}
