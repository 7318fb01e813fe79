package org.communique.ingest.detect;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.identity.CanonicalUrl;
import org.communique.ingest.identity.FallbackKeys;
import org.communique.ingest.identity.Fingerprint;
import org.communique.ingest.identity.LinkIdentity;
import org.communique.ingest.identity.ReleaseKey;
import org.communique.ingest.identity.ReleaseKeys;
import org.communique.ingest.identity.ReleaseWords;
import org.communique.ingest.identity.Traits;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.ReleaseState;
import org.jspecify.annotations.Nullable;

/**
 * Matching of a document's items with releases: by their first keys; where the link of a known release has another guid, by
 * {@link LinkIdentity}; by fallback keys; and where all of that fails for all items, by their words.
 */
final class ItemMatcher {

    /** Share of a document that its words have to tell: one of so many. */
    private static final int HALF = 2;

    private final Feed feed;
    private final FeedState before;
    private final Function<String, Optional<ReleaseId>> byGuid;
    private final Function<ReleaseId, Optional<ReleaseState>> releases;
    private final Map<ReleaseId, LinkIdentity> links = new HashMap<>();
    private final Set<ReleaseId> others = new HashSet<>();
    private @Nullable Map<String, List<ReleaseState>> lastByLink;

    private ItemMatcher(
            Feed feed,
            FeedState before,
            Function<String, Optional<ReleaseId>> byGuid,
            Function<ReleaseId, Optional<ReleaseState>> releases) {
        this.feed = feed;
        this.before = before;
        this.byGuid = byGuid;
        this.releases = releases;
    }

    /**
     * Items by release.
     *
     * @param items in the order of the document
     * @param links decisions about items with the link of a known release and another guid
     * @param byWords releases known by their words alone, as guids and links are new at each fetch
     */
    record Matched(Map<ReleaseId, ParsedItem> items, Map<ReleaseId, LinkIdentity> links, Set<ReleaseId> byWords) {}

    /**
     * Returns the items by release.
     *
     * @param byGuid the release with a guid of the feed's publisher; empty without one
     * @param releases the last state of a release; empty for a new one
     */
    static Matched of(
            List<ParsedItem> items,
            Feed feed,
            FeedState before,
            Function<String, Optional<ReleaseId>> byGuid,
            Function<ReleaseId, Optional<ReleaseState>> releases) {
        return new ItemMatcher(feed, before, byGuid, releases).match(items);
    }

    private Matched match(List<ParsedItem> items) {
        var byKey = new LinkedHashMap<ReleaseId, ParsedItem>();
        ReleaseKeys.of(items).forEach((key, item) -> {
            var first = key.in(feed.source());
            var id = byLink(first, item);
            byKey.putIfAbsent(byKey.containsKey(id) ? first : id, item);
        });
        var gone = gone(byKey);
        if (gone.isEmpty()) {
            return new Matched(byKey, links, Set.of());
        }
        var known = byFallback(byKey, gone, items);
        var byWords = byWords(known, gone);
        return byWords.isEmpty()
                ? new Matched(known, links, Set.of())
                : new Matched(renamed(known, byWords), links, Set.copyOf(byWords.values()));
    }

    /** Returns the release of an item whose link may be that of another one. */
    private ReleaseId byLink(ReleaseId first, ParsedItem item) {
        var guid = item.guid();
        if (guid == null || guid.isBlank() || item.link() == null) {
            return first;
        }
        var known = releases.apply(first).orElse(null);
        if (known != null && hasGuid(known, guid)) {
            return first;
        }
        var established = byGuid.apply(guid)
                .filter(id -> !id.equals(first))
                .filter(id -> releases.apply(id)
                        .filter(state -> hasLink(state, item.link()))
                        .isPresent());
        return established.orElseGet(() -> known == null ? first : decided(known, item, guid));
    }

    /** Compares an item with the known release of its link, and with those of the last document under that link. */
    private ReleaseId decided(ReleaseState known, ParsedItem item, String guid) {
        var words = ReleaseWords.of(item.text());
        var traits = Traits.of(words, item.text(), item.link());
        var candidates = new ArrayList<>(lastUnder(item.link()));
        candidates.addFirst(known);
        for (var candidate : candidates) {
            var decision = LinkIdentity.of(candidate.fingerprint(), candidate.traits(), words.fingerprint(), traits);
            if (decision != LinkIdentity.ANOTHER) {
                links.put(candidate.identity().id(), decision);
                return candidate.identity().id();
            }
        }
        var id = ReleaseKey.ofGuid(guid).in(feed.source());
        links.put(id, LinkIdentity.ANOTHER);
        others.add(id);
        return id;
    }

    /** Whether a release has this guid, or none: without one the link tells. */
    private static boolean hasGuid(ReleaseState known, String guid) {
        var its = known.origin().guid();
        return its == null || its.isBlank() || ReleaseKey.ofGuid(its).equals(ReleaseKey.ofGuid(guid));
    }

    private static boolean hasLink(ReleaseState state, @Nullable URI link) {
        var its = state.origin().url();
        return its != null && link != null && CanonicalUrl.of(its).equals(CanonicalUrl.of(link));
    }

    private List<ReleaseState> lastUnder(@Nullable URI link) {
        if (link == null) {
            return List.of();
        }
        if (lastByLink == null) {
            lastByLink = before.items().keySet().stream()
                    .flatMap(id -> releases.apply(new ReleaseId(id)).stream())
                    .filter(state -> state.origin().url() != null)
                    .collect(Collectors.groupingBy(ItemMatcher::canonicalLink));
        }
        return lastByLink.getOrDefault(CanonicalUrl.of(link).value(), List.of());
    }

    private static String canonicalLink(ReleaseState state) {
        var url = state.origin().url();
        return url == null ? "" : CanonicalUrl.of(url).value();
    }

    /** Matches unknown items by their fallback keys with those of the last document that would be gone. */
    private Map<ReleaseId, ParsedItem> byFallback(
            Map<ReleaseId, ParsedItem> byKey, Map<ReleaseId, ReleaseState> gone, List<ParsedItem> items) {
        var origins = new HashMap<ReleaseId, Origin>();
        gone.forEach((id, state) -> origins.put(id, state.origin()));
        var aliases = FallbackKeys.of(origins, items);
        var known = new LinkedHashMap<ReleaseId, ParsedItem>();
        byKey.forEach((id, item) -> {
            var release = isNew(id) && !others.contains(id) ? aliases.find(item).orElse(id) : id;
            known.putIfAbsent(known.containsKey(release) ? id : release, item);
        });
        return known;
    }

    private boolean isNew(ReleaseId id) {
        return !before.items().containsKey(id.value()) && releases.apply(id).isEmpty();
    }

    /**
     * Returns the releases of the last document by the new ids of their items, where every item of this document is unknown
     * and most have the words of one there; empty otherwise.
     */
    private Map<ReleaseId, ReleaseId> byWords(Map<ReleaseId, ParsedItem> known, Map<ReleaseId, ReleaseState> gone) {
        if (known.isEmpty() || !known.keySet().stream().allMatch(this::isNew)) {
            return Map.of();
        }
        var byFingerprint = new HashMap<Fingerprint, Deque<ReleaseState>>();
        before.items().keySet().stream()
                .flatMap(id -> Optional.ofNullable(gone.get(new ReleaseId(id))).stream())
                .forEach(state -> byFingerprint
                        .computeIfAbsent(state.fingerprint(), _ -> new ArrayDeque<>())
                        .add(state));
        var same = new LinkedHashMap<ReleaseId, ReleaseId>();
        boolean alone = known.size() == 1;
        known.forEach((id, item) -> {
            var words = ReleaseWords.of(item.text());
            var traits = Traits.of(words, item.text(), item.link());
            var states = byFingerprint.getOrDefault(words.fingerprint(), new ArrayDeque<>());
            var state = states.peek();
            // One item alone may be the bulletin of another week, with the words of all weeks.
            if (state != null && (!alone || isOfSameDate(state, traits))) {
                states.remove();
                same.put(id, state.identity().id());
            }
        });
        boolean enough = alone || (same.size() > 1 && same.size() * HALF >= known.size());
        return enough ? same : Map.of();
    }

    private static boolean isOfSameDate(ReleaseState state, Traits traits) {
        return state.traits() != null && state.traits().published() == traits.published();
    }

    private static Map<ReleaseId, ParsedItem> renamed(
            Map<ReleaseId, ParsedItem> known, Map<ReleaseId, ReleaseId> byWords) {
        var renamed = new LinkedHashMap<ReleaseId, ParsedItem>();
        known.forEach((id, item) -> renamed.put(byWords.getOrDefault(id, id), item));
        return renamed;
    }

    private Map<ReleaseId, ReleaseState> gone(Map<ReleaseId, ParsedItem> there) {
        var gone = new HashMap<ReleaseId, ReleaseState>();
        before.items().keySet().stream()
                .map(ReleaseId::new)
                .filter(id -> !there.containsKey(id))
                .forEach(id -> releases.apply(id).ifPresent(state -> gone.put(id, state)));
        return gone;
    }
}
