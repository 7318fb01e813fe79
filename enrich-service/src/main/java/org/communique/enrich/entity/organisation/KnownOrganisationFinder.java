package org.communique.enrich.entity.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.communique.enrich.entity.gazetteer.OrganisationGazetteer;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.entity.mention.MentionFinder;
import org.communique.enrich.entity.mention.SegmentedRelease;
import org.communique.enrich.entity.mention.TokenizedPassage;

/** Finds the organisations that the gazetteer knows. */
public final class KnownOrganisationFinder implements MentionFinder {

    /** Words that make another name out of a known one. */
    private static final Set<String> LONGER = Set.of("Center", "Centre", "Hotel", "Street", "Hall", "Park");

    private final OrganisationGazetteer known;

    /** Finds what {@code known} knows. */
    public KnownOrganisationFinder(OrganisationGazetteer known) {
        this.known = known;
    }

    @Override
    public List<Mention> find(SegmentedRelease document) {
        var found = new ArrayList<Mention>();
        for (var passage : document.passages()) {
            int at = 0;
            while (at < passage.size()) {
                at += addAt(document, passage, at, found);
            }
        }
        return found;
    }

    /** Adds what begins at a word; answers how many words to go on. */
    private int addAt(SegmentedRelease document, TokenizedPassage passage, int at, List<Mention> found) {
        var name = known.longestAt(passage, at, document.language());
        if (name.isEmpty()) {
            return 1;
        }
        int end = at + name.get().length();
        boolean shouted = passage.hasCapitalsThroughout() && passage.isAllCapitals(at) && passage.isAllCapitals(at + 1);
        if (!shouted && !isPartOfLongerName(passage, end) && !isSurname(passage, at, end)) {
            found.add(Mention.of(
                    EntityKind.ORGANISATION, name.get().value(), name.get().name(), passage, at, end));
        }
        return name.get().length();
    }

    /** {@code Congress Center} is not Congress. */
    private static boolean isPartOfLongerName(TokenizedPassage passage, int end) {
        return passage.gapAfter(end - 1).equals(" ")
                && passage.isCapitalised(end)
                && LONGER.contains(passage.word(end));
    }

    /** Some firms are named as people are: {@code Karen Roche} is one of them. */
    private static boolean isSurname(TokenizedPassage passage, int from, int end) {
        boolean word = end == from + 1 && !passage.isAllCapitals(from);
        return word
                && from > 1
                && passage.isCapitalised(from - 1)
                && passage.gapAfter(from - 1).equals(" ");
    }
}
