package org.communique.enrich.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.entity.mention.SegmentedRelease;

/**
 * Tells which names are one organisation's: the name and what stands in parentheses behind it, a company with and
 * without what its kind is called.
 */
final class OrganisationNameMatcher {

    private static final Set<String> COMPANY = Set.of(
            "SE",
            "AG",
            "GmbH",
            "KG",
            "Inc",
            "Inc.",
            "plc",
            "PLC",
            "Ltd",
            "Ltd.",
            "LLC",
            "Corp",
            "Corp.",
            "Corporation",
            "Company",
            "Co.",
            "Group",
            "Holding",
            "Holdings",
            "SA",
            "SAS",
            "NV",
            "AS",
            "ASA",
            "AB");

    private final Map<String, String> keys = new HashMap<>();

    OrganisationNameMatcher(List<Mention> mentions, SegmentedRelease document) {
        var own = mentions.stream()
                .filter(mention -> mention.kind() == EntityKind.ORGANISATION)
                .toList();
        // Rules, gazetteer and model may have found one name each by itself: the first key that it has holds.
        own.forEach(mention -> keys.putIfAbsent(mention.name(), mention.key()));
        own.forEach(mention -> addInParentheses(mention, document));
        own.forEach(this::addShort);
    }

    /** Whether a name ends with what companies are called: {@code Inc.}. */
    static boolean endsAsCompany(String name) {
        return name.contains(" ") && COMPANY.contains(name.substring(name.lastIndexOf(' ') + 1));
    }

    /** The same for all mentions of one organisation. */
    String key(Mention mention) {
        return keys.getOrDefault(mention.name(), mention.key());
    }

    /** {@code Federal Office for the Environment (FOEN)}. */
    private void addInParentheses(Mention mention, SegmentedRelease document) {
        var passage = document.passages().get(mention.passage());
        var other = passage.word(mention.to());
        if (passage.gapAfter(mention.to() - 1).equals(" (")
                && passage.gapAfter(mention.to()).startsWith(")")
                && keys.containsKey(other)) {
            keys.put(other, key(mention));
        }
    }

    private void addShort(Mention mention) {
        var name = mention.name();
        if (endsAsCompany(name)) {
            for (int blank = name.indexOf(' '); blank >= 0; blank = name.indexOf(' ', blank + 1)) {
                keys.computeIfPresent(name.substring(0, blank), (shorter, key) -> key(mention));
            }
        }
    }
}
