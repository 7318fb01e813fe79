package org.communique.ingest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.WrittenDates;
import org.communique.ingest.identity.IdentityPolicy;
import org.communique.ingest.identity.ReleaseKeys;
import org.communique.ingest.identity.Source;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.parse.item.FeedMetadata;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.parse.item.Tombstone;
import org.jspecify.annotations.Nullable;

/**
 * A feed as we understand it.
 *
 * @param url where it is
 * @param source the publisher, if nobody says otherwise
 * @param about what else it says of itself
 * @param identity what its items are known by: link, guid, title
 * @param partial whether the document was cut off
 * @param problems everything that was wrong with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedPreview(
        URI url,
        String source,
        @Nullable String title,
        @Nullable URI home,
        @Nullable String language,
        FeedMetadata about,
        List<String> identity,
        List<Item> items,
        List<Tombstone> tombstones,
        boolean partial,
        List<String> problems) {

    /**
     * An item.
     *
     * @param id the release that it tells
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            ReleaseId id,
            @Nullable String guid,
            @Nullable URI url,
            @Nullable String headline,
            @Nullable String lead,
            @Nullable String language,
            @Nullable Instant published,
            @Nullable Instant updated,
            WrittenDates written,
            List<String> authors,
            List<String> categories,
            List<String> inReplyTo,
            Content content) {

        private static Item of(ReleaseId id, ParsedItem item) {
            return new Item(
                    id,
                    item.guid(),
                    item.link(),
                    item.title(),
                    item.lead(),
                    item.language(),
                    item.dates().published(),
                    item.dates().updated(),
                    item.written(),
                    item.authors(),
                    item.categories(),
                    item.inReplyTo(),
                    item.text());
        }
    }

    /** A document that was found at a URL. */
    static FeedPreview of(URI url, FeedDocument document) {
        var source = Source.of(url);
        var items = ReleaseKeys.of(document.items()).entrySet().stream()
                .map(keyed -> Item.of(keyed.getKey().in(source), keyed.getValue()))
                .toList();
        return new FeedPreview(
                url,
                source,
                document.title(),
                document.home(),
                document.language(),
                document.about(),
                IdentityPolicy.of(document.items()).by(),
                items,
                document.tombstones(),
                document.partial(),
                document.problems());
    }
}
