package org.communique.pipeline.trials;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was printed held against what was told.
 *
 * @param printed how many states of items there were
 * @param lost what was never told
 * @param repeated what was told more than once
 * @param strange what was told and never printed
 * @param misnumbered items that are not one release, or whose revisions are not 1, 2, 3… with growing versions
 */
record Account(int printed, List<String> lost, List<String> repeated, List<String> strange, List<String> misnumbered) {

    static Account of(Collection<Printed> printed, List<Told> told) {
        var times = told.stream().collect(Collectors.groupingBy(Told::headline, Collectors.counting()));
        var headlines = printed.stream().map(Printed::headline).collect(Collectors.toSet());
        return new Account(
                printed.size(),
                headlines.stream().filter(each -> !times.containsKey(each)).toList(),
                times.keySet().stream()
                        .filter(each -> times.getOrDefault(each, 0L) > 1)
                        .toList(),
                times.keySet().stream()
                        .filter(each -> !headlines.contains(each))
                        .toList(),
                misnumbered(headlines, told));
    }

    /** Repeated ones are left to {@code repeated}: there the numbers are wrong in consequence. */
    private static List<String> misnumbered(Set<String> headlines, List<Told> told) {
        Map<String, List<Told>> byItem = told.stream()
                .filter(each -> headlines.contains(each.headline()))
                .collect(Collectors.groupingBy(
                        each -> each.headline().replaceAll(", state.*", ""), TreeMap::new, Collectors.toList()));
        return byItem.entrySet().stream()
                .filter(item -> !isOneRelease(item.getValue()))
                .map(item -> item.getKey() + ": " + item.getValue())
                .toList();
    }

    private static boolean isOneRelease(List<Told> states) {
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
