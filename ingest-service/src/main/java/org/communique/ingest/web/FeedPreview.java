package org.communique.ingest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.SourceText;
import org.communique.ingest.identity.IdentityPolicy;
import org.communique.ingest.identity.ReleaseKeys;
import org.communique.ingest.identity.Source;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.parse.item.FeedMetadata;
import org.communique.ingest.parse.item.ItemFilter;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.parse.item.Tombstone;
import org.jspecify.annotations.Nullable;

/**
 * Parsed feed, for people.
 *
 * @param url of its document
 * @param foundBy the way to that URL from the one in the request; null for a document in the request
 * @param source the publisher, unless the registration gives another
 * @param metadata of the feed itself
 * @param identity identifiers of its items: link, guid, title
 * @param filteredOut items that the filter of the registration leaves out
 * @param partial whether the document was cut off
 * @param problems of the document, all of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedPreview(
        URI url,
        @Nullable String foundBy,
        String source,
        @Nullable String title,
        @Nullable URI home,
        @Nullable String language,
        FeedMetadata metadata,
        List<String> identity,
        List<Item> items,
        List<Item> filteredOut,
        List<Tombstone> tombstones,
        boolean partial,
        List<String> problems) {

    /**
     * Item of the feed.
     *
     * @param id of its release
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            ReleaseId id,
            @Nullable String guid,
            @Nullable URI url,
            @JsonUnwrapped SourceText text,
            List<String> authors,
            List<String> inReplyTo) {

        private static Item of(ReleaseId id, ParsedItem item) {
            return new Item(id, item.guid(), item.link(), item.text(), item.authors(), item.inReplyTo());
        }
    }

    /** Returns the preview of a document at a URL. */
    static FeedPreview of(URI url, FeedDocument document) {
        return of(url, document, null, null);
    }

    /**
     * Returns the preview of a document found for a request.
     *
     * @param foundBy the way to its URL; null for a document in the request
     * @param filter of its items; null for none
     */
    static FeedPreview of(URI url, FeedDocument document, @Nullable String foundBy, @Nullable ItemFilter filter) {
        var source = Source.of(url);
        var items = ReleaseKeys.of(document.items()).entrySet().stream()
                .collect(Collectors.partitioningBy(
                        keyed -> filter == null || filter.passes(keyed.getValue()),
                        Collectors.mapping(
                                keyed -> Item.of(keyed.getKey().in(source), keyed.getValue()), Collectors.toList())));
        return new FeedPreview(
                url,
                foundBy,
                source,
                document.title(),
                document.home(),
                document.language(),
                document.metadata(),
                IdentityPolicy.of(document.items()).by(),
                items.getOrDefault(true, List.of()),
                items.getOrDefault(false, List.of()),
                document.tombstones(),
                document.partial(),
                document.problems());
    }
}
