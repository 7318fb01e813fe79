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

/** Finds the organisations of the gazetteer. */
public final class KnownOrganisationFinder implements MentionFinder {

    /** Words that turn a known name into another: {@code Congress Center} is not Congress. */
    private static final Set<String> NAME_EXTENSIONS = Set.of("Center", "Centre", "Hotel", "Street", "Hall", "Park");

    private final OrganisationGazetteer gazetteer;

    /** Creates a finder of the organisations in {@code gazetteer}. */
    public KnownOrganisationFinder(OrganisationGazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public List<Mention> find(SegmentedRelease release) {
        var found = new ArrayList<Mention>();
        for (var passage : release.passages()) {
            int at = 0;
            while (at < passage.size()) {
                at += addAt(release, passage, at, found);
            }
        }
        return found;
    }

    /** Adds the organisation at a word; returns the number of words to skip. */
    private int addAt(SegmentedRelease release, TokenizedPassage passage, int at, List<Mention> found) {
        var name = gazetteer.longestAt(passage, at, release.language());
        if (name.isEmpty()) {
            return 1;
        }
        int end = at + name.get().length();
        boolean inCapitals =
                passage.isMostlyCapitalised() && passage.isAllCapitals(at) && passage.isAllCapitals(at + 1);
        if (!inCapitals && !isPartOfLongerName(passage, end) && !isSurname(passage, at, end)) {
            found.add(Mention.of(
                    EntityKind.ORGANISATION, name.get().value(), name.get().name(), passage, at, end));
        }
        return name.get().length();
    }

    private static boolean isPartOfLongerName(TokenizedPassage passage, int end) {
        return passage.gapAfter(end - 1).equals(" ")
                && passage.isCapitalised(end)
                && NAME_EXTENSIONS.contains(passage.word(end));
    }

    /** Some firms have the name of a family: {@code Karen Roche} is a person. */
    private static boolean isSurname(TokenizedPassage passage, int from, int end) {
        boolean singleWord = end == from + 1 && !passage.isAllCapitals(from);
        return singleWord
                && from > 1
                && passage.isCapitalised(from - 1)
                && passage.gapAfter(from - 1).equals(" ");
    }
}
