package org.communique.ingest.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.article.ArticleRequest;
import org.communique.ingest.identity.LinkIdentity;
import org.communique.ingest.identity.ReleaseKey;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.parse.item.Tombstone;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.state.SeenItem;

/**
 * Difference between a feed document and the one before it.
 *
 * @param changed new and changed items, oldest first, so that events are in the order of publication
 * @param same unchanged items by release id
 * @param deleted releases with a tombstone in the document
 * @param links decisions about items with the link of a known release and another guid, by release
 * @param notes for people: the way in which the items are known, where their identifiers change
 * @param overlapLost whether no item of the last document is in this one, so that some may have come and gone between them
 */
public record FeedDiff(
        List<ChangedItem> changed,
        Map<String, SeenItem> same,
        List<ReleaseId> deleted,
        Map<ReleaseId, LinkIdentity> links,
        List<String> notes,
        boolean overlapLost) {

    private static final Content NO_TEXT = Content.plain("");

    /**
     * Compares a document with the feed's state.
     *
     * @param byGuid the release with a guid of the feed's publisher; empty without one
     * @param releases the last state of a release; empty for a new one
     */
    public static FeedDiff of(
            FeedDocument document,
            Feed feed,
            FeedState before,
            Function<String, Optional<ReleaseId>> byGuid,
            Function<ReleaseId, Optional<ReleaseState>> releases,
            Instant now) {
        var matched = ItemMatcher.of(document.items(), feed, before, byGuid, releases);
        var items = matched.items();
        var deleted = deleted(document, feed, byGuid, items);
        items.keySet().removeAll(deleted);

        var changed = new ArrayList<ChangedItem>();
        var same = new LinkedHashMap<String, SeenItem>();
        items.forEach((id, item) -> {
            var last = before.items().get(id.value());
            boolean byWords = matched.byWords().contains(id);
            if (last != null && last.isSame(byWords ? ItemHash.ofWords(item) : ItemHash.of(item), now)) {
                same.put(id.value(), last);
            } else {
                changed.add(new ChangedItem(id, feed, item, last, byWords));
            }
        });
        return new FeedDiff(
                changed.reversed(),
                same,
                deleted,
                matched.links(),
                notes(matched),
                overlapLost(before, items.keySet()));
    }

    private static List<String> notes(ItemMatcher.Matched matched) {
        return matched.byWords().isEmpty()
                ? List.of()
                : List.of("identity: guids and links of all items are new at each fetch (expected: permanent ones);"
                        + " known by title and text");
    }

    private static boolean overlapLost(FeedState before, Set<ReleaseId> now) {
        return !before.items().isEmpty()
                && !now.isEmpty()
                && now.stream().noneMatch(id -> before.items().containsKey(id.value()));
    }

    /** Whether the document has nothing to decide about. */
    public boolean isEmpty() {
        return changed.isEmpty() && deleted.isEmpty();
    }

    /** Returns one request for each changed item. */
    public List<ArticleRequest> articleRequests() {
        return changed.stream().map(ChangedItem::page).toList();
    }

    /** Part of the difference for one transaction. */
    public record Chunk(List<ChangedItem> items, List<ReleaseId> deleted, boolean isLast) {}

    /** Returns some of the changed items; the last ones with the deleted releases. */
    public Chunk chunk(int from, int to) {
        boolean last = to == changed.size();
        return new Chunk(changed.subList(from, to), last ? deleted : List.of(), last);
    }

    /** Returns the number of changed items from an index whose texts fit into a limit, in characters; at least one. */
    public int fitting(int from, long limit) {
        long characters = 0;
        int to = from;
        while (to < changed.size() && characters <= limit) {
            characters += changed.get(to).item().text().content().text().length();
            to++;
        }
        return Math.max(1, characters > limit ? to - 1 - from : to - from);
    }

    private static List<ReleaseId> deleted(
            FeedDocument document,
            Feed feed,
            Function<String, Optional<ReleaseId>> byGuid,
            Map<ReleaseId, ParsedItem> items) {
        return document.tombstones().stream()
                .map(tombstone -> {
                    var id = releaseOf(tombstone, feed, byGuid);
                    var item = items.get(id);
                    return item != null && isNewer(item, tombstone) ? Optional.<ReleaseId>empty() : Optional.of(id);
                })
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** A tombstone has a guid only, as a rule, while the release id may come from the link. */
    private static ReleaseId releaseOf(Tombstone tombstone, Feed feed, Function<String, Optional<ReleaseId>> byGuid) {
        return byGuid.apply(tombstone.guid())
                .orElseGet(() -> ReleaseKey.of(tombstone.link(), tombstone.guid(), null, NO_TEXT)
                        .in(feed.source()));
    }

    /** An item changed after its deletion is there again. */
    private static boolean isNewer(ParsedItem item, Tombstone tombstone) {
        var dates = item.text().dates();
        var changed = dates.updated() != null ? dates.updated() : dates.published();
        return changed != null && tombstone.when() != null && changed.isAfter(tombstone.when());
    }
}
