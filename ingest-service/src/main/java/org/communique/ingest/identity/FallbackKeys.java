package org.communique.ingest.identity;

import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.communique.contracts.release.Origin;
import org.communique.contracts.release.ReleaseId;
import org.communique.ingest.parse.item.ParsedItem;
import org.communique.ingest.text.LenientUrl;
import org.jspecify.annotations.Nullable;

/**
 * Fallback keys of the releases in the last document of a feed: their guids, and their URLs without scheme and host. An
 * item unknown by its first key may match one of these, as after a new slug or a move to another host. Ambiguous keys
 * match nothing; only releases of the same feed are compared, as two feeds of one publisher may both have a guid 17.
 */
public final class FallbackKeys {

    private final Map<String, ReleaseId> releases = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    private FallbackKeys(Map<ReleaseId, Origin> known, Collection<ParsedItem> items) {
        known.forEach((id, origin) -> keys(origin.guid(), origin.url())
                .distinct()
                .forEach(key -> {
                    if (releases.putIfAbsent(key, id) != null) {
                        ambiguous.add(key);
                    }
                }));
        var there = new HashSet<String>();
        items.forEach(item -> keys(item.guid(), item.link()).distinct().forEach(key -> {
            if (!there.add(key)) {
                ambiguous.add(key);
            }
        }));
    }

    /**
     * Returns the fallback keys of releases.
     *
     * @param known releases of the last document without an item in this one by first key
     * @param items all items of this document; keys shared by two match neither
     */
    public static FallbackKeys of(Map<ReleaseId, Origin> known, Collection<ParsedItem> items) {
        return new FallbackKeys(known, List.copyOf(items));
    }

    /** Finds the release of an item by an unambiguous fallback key. */
    public Optional<ReleaseId> find(ParsedItem item) {
        return keys(item.guid(), item.link())
                .filter(key -> !ambiguous.contains(key))
                .flatMap(key -> Optional.ofNullable(releases.get(key)).stream())
                .findFirst();
    }

    private static Stream<String> keys(@Nullable String guid, @Nullable URI link) {
        return Stream.of(
                        Optional.ofNullable(guid)
                                .map(name -> "guid " + ReleaseKey.ofGuid(name).value()),
                        Optional.ofNullable(guid).flatMap(LenientUrl::parse).flatMap(FallbackKeys::path),
                        Optional.ofNullable(link).flatMap(FallbackKeys::path))
                .flatMap(Optional::stream);
    }

    /** Returns the URL without its host; empty for a front page. */
    private static Optional<String> path(URI url) {
        if (url.getHost() == null) {
            return Optional.empty();
        }
        String address = CanonicalUrl.of(url).value();
        String path = address.substring((CanonicalUrl.host(url) + CanonicalUrl.port(url)).length());
        return path.isEmpty() ? Optional.empty() : Optional.of("path " + path);
    }
}
