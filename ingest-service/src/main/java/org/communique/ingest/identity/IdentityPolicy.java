package org.communique.ingest.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.ingest.parse.item.ParsedItem;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers of the items of a feed, and their problems, see {@link ReleaseKeys}: best their links, else their guids,
 * at worst their titles.
 *
 * @param by {@code link}, {@code guid} and {@code title}, as far as needed
 * @param notes for people: the reasons for other identifiers than links; empty for links alone
 */
public record IdentityPolicy(List<String> by, List<String> notes) {

    private static final String LINK = "link";
    private static final String GUID = "guid";
    private static final String TITLE = "title";

    /** Copies the lists. */
    public IdentityPolicy {
        by = List.copyOf(by);
        notes = List.copyOf(notes);
    }

    /** Returns the policy for the items of a document. */
    public static IdentityPolicy of(List<ParsedItem> all) {
        var items = all.stream().filter(item -> !item.isBlank()).toList();
        var by = new LinkedHashSet<String>();
        items.forEach(item -> by.add(basis(item)));
        var notes = new ArrayList<String>();
        long nameless = items.stream().filter(item -> basis(item).equals(TITLE)).count();
        if (nameless > 0) {
            notes.add("identity: %d of %d items have neither link nor guid (expected: either); known by title and text"
                    .formatted(nameless, items.size()));
        }
        noteShared(items, "link", IdentityPolicy::page, by, notes);
        noteShared(items, "guid", ParsedItem::guid, by, notes);
        return new IdentityPolicy(List.copyOf(by), notes);
    }

    private static void noteShared(
            List<ParsedItem> items,
            String what,
            Function<ParsedItem, @Nullable String> name,
            LinkedHashSet<String> by,
            List<String> notes) {
        var groups = items.stream()
                .filter(item -> name.apply(item) != null)
                .collect(Collectors.groupingBy(item -> Objects.requireNonNull(name.apply(item))));
        var shared = groups.values().stream().filter(IdentityPolicy::differ).toList();
        if (shared.isEmpty()) {
            return;
        }
        String instead =
                what.equals(LINK) && shared.stream().allMatch(IdentityPolicy::haveGuidsOfTheirOwn) ? GUID : TITLE;
        String known = what.equals(GUID) && !by.contains(GUID) ? LINK : instead;
        by.add(known);
        notes.add("identity: %d of %d items share a %s (expected: one each); known by their %ss"
                .formatted(shared.stream().mapToInt(List::size).sum(), items.size(), what, known));
    }

    private static boolean differ(List<ParsedItem> group) {
        return group.stream()
                        .map(item -> String.valueOf(item.text().headline()))
                        .distinct()
                        .count()
                > 1;
    }

    private static boolean haveGuidsOfTheirOwn(List<ParsedItem> group) {
        return group.stream()
                        .map(ParsedItem::guid)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                == group.size();
    }

    private static String basis(ParsedItem item) {
        if (page(item) != null) {
            return LINK;
        }
        return item.guid() != null && !item.guid().isBlank() ? GUID : TITLE;
    }

    private static @Nullable String page(ParsedItem item) {
        if (item.link() == null) {
            return null;
        }
        var url = CanonicalUrl.of(item.link());
        return url.isPage() ? url.value() : null;
    }
}
