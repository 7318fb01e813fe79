package org.communique.pipeline.trials;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Comparison of published items with emitted releases.
 *
 * @param published number of published states of items
 * @param lost published, never emitted
 * @param repeated emitted more than once
 * @param unknown emitted, never published
 * @param misnumbered items of several releases, or with revisions other than 1, 2, 3… with growing versions
 */
record Reconciliation(
        int published, List<String> lost, List<String> repeated, List<String> unknown, List<String> misnumbered) {

    static Reconciliation of(Collection<PublishedState> published, List<EmittedRelease> emitted) {
        var times = emitted.stream().collect(Collectors.groupingBy(EmittedRelease::headline, Collectors.counting()));
        var headlines = published.stream().map(PublishedState::headline).collect(Collectors.toSet());
        return new Reconciliation(
                published.size(),
                headlines.stream().filter(each -> !times.containsKey(each)).toList(),
                times.keySet().stream()
                        .filter(each -> times.getOrDefault(each, 0L) > 1)
                        .toList(),
                times.keySet().stream()
                        .filter(each -> !headlines.contains(each))
                        .toList(),
                misnumbered(headlines, emitted));
    }

    /** Leaves repeated ones to {@code repeated}: their numbers are wrong in consequence. */
    private static List<String> misnumbered(Set<String> headlines, List<EmittedRelease> emitted) {
        Map<String, List<EmittedRelease>> byItem = emitted.stream()
                .filter(each -> headlines.contains(each.headline()))
                .collect(Collectors.groupingBy(
                        each -> each.headline().replaceAll(", state.*", ""), TreeMap::new, Collectors.toList()));
        return byItem.entrySet().stream()
                .filter(item -> !isOneRelease(item.getValue()))
                .map(item -> item.getKey() + ": " + item.getValue())
                .toList();
    }

    private static boolean isOneRelease(List<EmittedRelease> states) {
        for (int at = 0; at < states.size(); at++) {
            var state = states.get(at);
            boolean grows = at == 0 || state.version() > states.get(at - 1).version();
            if (!state.headline().endsWith(" " + (at + 1))
                    || state.revision() != at + 1
                    || !state.release().equals(states.getFirst().release())
                    || !grows) {
                return false;
            }
        }
        return true;
    }
}
