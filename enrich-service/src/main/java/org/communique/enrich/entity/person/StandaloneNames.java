package org.communique.enrich.entity.person;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.communique.enrich.entity.gazetteer.PhraseTable;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.entity.mention.SegmentedRelease;
import org.communique.enrich.entity.mention.TokenizedPassage;

/** Finds people again, by their names or surnames alone, whom something announced elsewhere in the document. */
final class StandaloneNames {

    private static final Set<String> JOINTS = Set.of(" ", "-");

    private StandaloneNames() {}

    /** Adds them to those that were found first. */
    static void add(SegmentedRelease document, List<Mention> found) {
        var names = new PhraseTable<String>(false);
        for (var mention : List.copyOf(found)) {
            names.add(mention.name(), mention.name());
            var surname = mention.name().substring(mention.name().lastIndexOf(' ') + 1);
            names.add(surname, surname);
            names.add(mention.name().toUpperCase(Locale.ROOT), mention.name());
            names.add(surname.toUpperCase(Locale.ROOT), surname);
        }
        for (var passage : document.passages()) {
            int at = 0;
            while (at < passage.size()) {
                var name = names.longestAt(passage, at);
                int length = name.map(PhraseTable.Found::length).orElse(1);
                if (name.isPresent() && standsAlone(passage, at + length)) {
                    found.add(Mention.of(
                            EntityKind.PERSON, name.get().value(), name.get().value(), passage, at, at + length));
                }
                at += length;
            }
        }
    }

    /** Whether a name is not a part of a longer one: {@code Stoltenberg Foundation}. */
    private static boolean standsAlone(TokenizedPassage passage, int end) {
        return passage.hasCapitalsThroughout()
                || !(JOINTS.contains(passage.gapAfter(end - 1))
                        && passage.isCapitalised(end)
                        && !passage.isAllCapitals(end));
    }
}
