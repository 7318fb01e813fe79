package org.communique.ingest.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.ingest.parse.item.ParsedItem;

/**
 * Keys of the items of one document. Some feeds give all items the same link, that of a list or of the newsroom, or the
 * same guid. Such items are distinguished by their guids where these differ, else by their titles; items with the same
 * title too are one.
 */
public final class ReleaseKeys {

    private ReleaseKeys() {}

    /** Returns the items by key, in order; the first of several with one key, and no blank ones. */
    public static SequencedMap<ReleaseKey, ParsedItem> of(List<ParsedItem> all) {
        var items = all.stream().filter(item -> !item.isBlank()).toList();
        var sharing = items.stream()
                .collect(Collectors.groupingBy(ReleaseKeys::key, LinkedHashMap::new, Collectors.toList()));
        var keyed = new LinkedHashMap<ReleaseKey, ParsedItem>();
        for (var item : items) {
            var key = key(item);
            var group = sharing.getOrDefault(key, List.of(item));
            keyed.putIfAbsent(areOne(group) ? key : key.and(tellingApart(group).apply(item)), item);
        }
        return keyed;
    }

    private static ReleaseKey key(ParsedItem item) {
        return ReleaseKey.of(
                item.link(), item.guid(), item.text().headline(), item.text().content());
    }

    private static boolean areOne(List<ParsedItem> group) {
        return group.size() == 1 || differing(group, ReleaseKeys::title) == 1;
    }

    private static Function<ParsedItem, ReleaseKey> tellingApart(List<ParsedItem> group) {
        return differing(group, ReleaseKeys::guid) == group.size() ? ReleaseKeys::guid : ReleaseKeys::title;
    }

    private static long differing(List<ParsedItem> group, Function<ParsedItem, ReleaseKey> by) {
        return group.stream().map(by).distinct().count();
    }

    private static ReleaseKey title(ParsedItem item) {
        return ReleaseKey.ofTitle(item.text().headline());
    }

    private static ReleaseKey guid(ParsedItem item) {
        return item.guid() == null ? title(item) : ReleaseKey.ofGuid(item.guid());
    }
}
