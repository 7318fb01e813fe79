package org.communique.ingest.detect;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.identity.FallbackKeys;
import org.communique.ingest.identity.ReleaseKeys;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.ReleaseState;

/** Matching of a document's items with releases. */
final class ItemMatcher {

    private ItemMatcher() {}

    /**
     * Returns the items by release. An item with an unknown first key is matched by its fallback keys with those of the
     * last document that would be gone.
     */
    static Map<ReleaseId, ParsedItem> of(
            List<ParsedItem> items, Feed feed, FeedState before, Function<ReleaseId, Optional<ReleaseState>> releases) {
        var byKey = new LinkedHashMap<ReleaseId, ParsedItem>();
        ReleaseKeys.of(items).forEach((key, item) -> byKey.putIfAbsent(key.in(feed.source()), item));
        var gone = gone(byKey, before, releases);
        if (gone.isEmpty()) {
            return byKey;
        }
        var aliases = FallbackKeys.of(gone, items);
        var known = new LinkedHashMap<ReleaseId, ParsedItem>();
        byKey.forEach((id, item) -> {
            boolean isNew = !before.items().containsKey(id.value())
                    && releases.apply(id).isEmpty();
            var release = isNew ? aliases.find(item).orElse(id) : id;
            known.putIfAbsent(known.containsKey(release) ? id : release, item);
        });
        return known;
    }

    private static Map<ReleaseId, Origin> gone(
            Map<ReleaseId, ParsedItem> there, FeedState before, Function<ReleaseId, Optional<ReleaseState>> releases) {
        var gone = new HashMap<ReleaseId, Origin>();
        before.items().keySet().stream()
                .map(ReleaseId::new)
                .filter(id -> !there.containsKey(id))
                .forEach(id -> releases.apply(id).ifPresent(state -> gone.put(id, state.origin())));
        return gone;
    }
}
