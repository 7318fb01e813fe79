package org.communique.enrich.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.entity.mention.SegmentedRelease;

/**
 * Maps all names of one organisation to one key: a name and its short form in parentheses, a company with and without
 * its legal form.
 */
final class OrganisationAliasResolver {

    private static final Set<String> LEGAL_FORMS = Set.of(
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

    OrganisationAliasResolver(List<Mention> mentions, SegmentedRelease release) {
        var organisations = mentions.stream()
                .filter(mention -> mention.kind() == EntityKind.ORGANISATION)
                .toList();
        // Rules, gazetteer and model may each have found a name: its first key holds.
        organisations.forEach(mention -> keys.putIfAbsent(mention.name(), mention.key()));
        organisations.forEach(mention -> addInParentheses(mention, release));
        organisations.forEach(this::addWithoutLegalForm);
    }

    /** Tells whether a name ends with a legal form: {@code Inc.}. */
    static boolean endsWithLegalForm(String name) {
        return name.contains(" ") && LEGAL_FORMS.contains(name.substring(name.lastIndexOf(' ') + 1));
    }

    /** Returns the key of a mention, equal for all mentions of one organisation. */
    String key(Mention mention) {
        return keys.getOrDefault(mention.name(), mention.key());
    }

    /** {@code Federal Office for the Environment (FOEN)}. */
    private void addInParentheses(Mention mention, SegmentedRelease release) {
        var passage = release.passages().get(mention.passage());
        var other = passage.word(mention.to());
        if (passage.gapAfter(mention.to() - 1).equals(" (")
                && passage.gapAfter(mention.to()).startsWith(")")
                && keys.containsKey(other)) {
            keys.put(other, key(mention));
        }
    }

    private void addWithoutLegalForm(Mention mention) {
        var name = mention.name();
        if (endsWithLegalForm(name)) {
            for (int blank = name.indexOf(' '); blank >= 0; blank = name.indexOf(' ', blank + 1)) {
                keys.computeIfPresent(name.substring(0, blank), (shorter, key) -> key(mention));
            }
        }
    }
}
