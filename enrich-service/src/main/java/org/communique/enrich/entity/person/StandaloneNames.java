package org.communique.enrich.entity.person;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.communique.enrich.entity.gazetteer.PhraseTrie;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.entity.mention.SegmentedRelease;
import org.communique.enrich.entity.mention.TokenizedPassage;

/** Finds further mentions of people by full name or surname, once they were introduced anywhere in the release. */
final class StandaloneNames {

    private static final Set<String> JOINTS = Set.of(" ", "-");

    private StandaloneNames() {}

    /** Adds further mentions to the introduced ones. */
    static void add(SegmentedRelease release, List<Mention> found) {
        var names = new PhraseTrie<String>(false);
        for (var mention : List.copyOf(found)) {
            names.add(mention.name(), mention.name());
            var surname = mention.name().substring(mention.name().lastIndexOf(' ') + 1);
            names.add(surname, surname);
            names.add(mention.name().toUpperCase(Locale.ROOT), mention.name());
            names.add(surname.toUpperCase(Locale.ROOT), surname);
        }
        for (var passage : release.passages()) {
            int at = 0;
            while (at < passage.size()) {
                var name = names.longestAt(passage, at);
                int length = name.map(PhraseTrie.Match::length).orElse(1);
                if (name.isPresent() && standsAlone(passage, at + length)) {
                    found.add(Mention.of(
                            EntityKind.PERSON, name.get().value(), name.get().value(), passage, at, at + length));
                }
                at += length;
            }
        }
    }

    /** Tells whether a name is not part of a longer one: {@code Stoltenberg Foundation}. */
    private static boolean standsAlone(TokenizedPassage passage, int end) {
        return passage.isMostlyCapitalised()
                || !(JOINTS.contains(passage.gapAfter(end - 1))
                        && passage.isCapitalised(end)
                        && !passage.isAllCapitals(end));
    }
}
