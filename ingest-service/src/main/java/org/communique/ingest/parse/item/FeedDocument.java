package org.communique.ingest.parse.item;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A feed document as we understood it.
 *
 * @param title plain text; null when it has none
 * @param home the page that the feed belongs to; null when it names none
 * @param language BCP 47; null when it names none
 * @param hints how it wants to be asked for
 * @param ttl how long the publisher says not to ask again; null when it does not say
 * @param items in the order of the document
 * @param tombstones what the publisher says it has deleted
 * @param partial whether the document was cut off, so that items may be missing at its end
 * @param problems for people: everything that was wrong with the document
 * @param about what else the feed says of itself
 * @param parts further documents in which there are items of this feed, newest first: what a sitemap index lists
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
        FeedMetadata about,
        List<URI> parts) {

    /** Copies the lists. */
    public FeedDocument {
        items = List.copyOf(items);
        tombstones = List.copyOf(tombstones);
        problems = List.copyOf(problems);
        parts = List.copyOf(parts);
    }

    /** The same document, of which more is wrong. */
    public FeedDocument noting(List<String> more) {
        return with(
                items, partial, Stream.concat(problems.stream(), more.stream()).toList());
    }

    /** The same feed with other items. */
    public FeedDocument with(List<ParsedItem> others, boolean cutOff, List<String> wrong) {
        return new FeedDocument(title, home, language, hints, ttl, others, tombstones, cutOff, wrong, about, parts);
    }
}
