package org.communique.ingest.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.communique.contracts.release.Content;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.identity.ReleaseKey;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.parse.item.Tombstone;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.ReleaseState;
import org.communique.ingest.state.SeenItem;

/**
 * What a feed document holds for us, compared with the one before it.
 *
 * @param changed items to look into, oldest first, so that releases are told in the order in which they were published
 * @param same items that look as they did, by release id
 * @param deleted releases that the publisher says it has deleted
 * @param overlapLost whether there is nothing in it of what was in the one before, so that items may have come and gone
 *     between them
 */
public record FeedDiff(
        List<ChangedItem> changed, Map<String, SeenItem> same, List<ReleaseId> deleted, boolean overlapLost) {

    private static final Content NO_TEXT = Content.plain("");

    /**
     * Compares.
     *
     * @param known the release that the feed's publisher called by a guid, if any was
     * @param told what was last said of a release, if anything was
     */
    public static FeedDiff of(
            FeedDocument document,
            Feed feed,
            FeedState before,
            Function<String, Optional<ReleaseId>> known,
            Function<ReleaseId, Optional<ReleaseState>> told) {
        var items = ItemMatcher.of(document.items(), feed, before, told);
        var deleted = deleted(document, feed, known, items);
        items.keySet().removeAll(deleted);

        var changed = new ArrayList<ChangedItem>();
        var same = new LinkedHashMap<String, SeenItem>();
        items.forEach((id, item) -> {
            var last = before.items().get(id.value());
            if (last != null && !last.owesPage() && last.look().equals(ItemHash.of(item))) {
                same.put(id.value(), last);
            } else {
                changed.add(new ChangedItem(id, feed, item, last));
            }
        });
        return new FeedDiff(changed.reversed(), same, deleted, overlapLost(before, items.keySet()));
    }

    private static boolean overlapLost(FeedState before, Set<ReleaseId> now) {
        return !before.items().isEmpty()
                && !now.isEmpty()
                && now.stream().noneMatch(id -> before.items().containsKey(id.value()));
    }

    /** What is told together, in one transaction. */
    public record Portion(List<ChangedItem> items, List<ReleaseId> deleted, boolean isLast) {}

    /** Some of the changed items; the last ones with what is deleted. */
    public Portion portion(int from, int to) {
        boolean last = to == changed.size();
        return new Portion(changed.subList(from, to), last ? deleted : List.of(), last);
    }

    /** How many changed items, from one on, have no more characters of text than a limit; at least one. */
    public int fitting(int from, long limit) {
        long characters = 0;
        int to = from;
        while (to < changed.size() && characters <= limit) {
            characters += changed.get(to).item().text().text().length();
            to++;
        }
        return Math.max(1, characters > limit ? to - 1 - from : to - from);
    }

    private static List<ReleaseId> deleted(
            FeedDocument document,
            Feed feed,
            Function<String, Optional<ReleaseId>> known,
            Map<ReleaseId, ParsedItem> items) {
        return document.tombstones().stream()
                .map(tombstone -> {
                    var id = buried(tombstone, feed, known);
                    var item = items.get(id);
                    return item != null && isNewer(item, tombstone) ? Optional.<ReleaseId>empty() : Optional.of(id);
                })
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** A tombstone names an item by its guid only, as a rule, while the id may come from its link. */
    private static ReleaseId buried(Tombstone tombstone, Feed feed, Function<String, Optional<ReleaseId>> known) {
        return known.apply(tombstone.guid())
                .orElseGet(() -> ReleaseKey.of(tombstone.link(), tombstone.guid(), null, NO_TEXT)
                        .in(feed.source()));
    }

    /** An item that was changed after it was deleted is there again. */
    private static boolean isNewer(ParsedItem item, Tombstone tombstone) {
        var dates = item.dates();
        var changed = dates.updated() != null ? dates.updated() : dates.published();
        return changed != null && tombstone.when() != null && changed.isAfter(tombstone.when());
    }
}
