package org.communique.ingest.parse.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Filter of the items of a feed.
 *
 * @param keep rules; an item has to match one of them, if there are any
 * @param drop rules; an item may match none of them
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ItemFilter(
        @Nullable List<ItemRule> keep, @Nullable List<ItemRule> drop) {

    private static final int MOST_RULES = 50;

    /** @throws IllegalArgumentException when there are too many rules, or null among them */
    public ItemFilter {
        keep = checked("filter.keep", keep);
        drop = checked("filter.drop", drop);
    }

    /** Whether an item passes. */
    public boolean passes(ParsedItem item) {
        var kept = Objects.requireNonNull(keep);
        return (kept.isEmpty() || kept.stream().anyMatch(rule -> rule.matches(item)))
                && Objects.requireNonNull(drop).stream().noneMatch(rule -> rule.matches(item));
    }

    /** Returns the document with the passing items, and a note of the number of the others. */
    public FeedDocument filtered(FeedDocument document) {
        var passing = document.items().stream().filter(this::passes).toList();
        int dropped = document.items().size() - passing.size();
        if (dropped == 0) {
            return document;
        }
        var note = "filter: %d of %d items left out"
                .formatted(dropped, document.items().size());
        return document.with(passing, document.partial(), List.of(note)).withProblems(document.problems());
    }

    private static List<ItemRule> checked(String name, @Nullable List<ItemRule> rules) {
        var all = rules == null ? List.<ItemRule>of() : rules;
        if (all.size() > MOST_RULES || all.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(
                    "%s: %d rules (expected: at most %d, none null)".formatted(name, all.size(), MOST_RULES));
        }
        return List.copyOf(all);
    }
}
