package org.communique.enrich.entity.trained;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.communique.enrich.entity.gazetteer.KnownPlace;
import org.communique.enrich.entity.gazetteer.PhraseTable;
import org.communique.enrich.entity.gazetteer.PlaceGazetteer;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.entity.mention.MentionFinder;
import org.communique.enrich.entity.mention.SegmentedRelease;
import org.communique.enrich.entity.mention.TokenizedPassage;
import org.communique.enrich.entity.organisation.OrganisationFinder;
import org.communique.enrich.entity.person.PersonFinder;

/**
 * Finds the names that the model sees in English sentences, and finds the surer of them again in headlines in capitals,
 * where it sees little. Other languages have none. Thread-safe.
 */
public final class TrainedNameFinder implements MentionFinder {

    private static final double LEAST_LIKELY = 0.5;
    /** A longer row of capitalised words is no name. */
    private static final int MOST_WORDS = 30;

    /** From here on the model is believed more than rules and gazetteers. */
    public static final double SURE = 0.9;

    private final SequenceLabeler decoder;
    private final LexicalFeatures clues;
    private final PlaceGazetteer places;

    /** Finds what {@code model} finds. */
    public TrainedNameFinder(NameModel model, LexicalFeatures clues, PlaceGazetteer places) {
        this.decoder = new SequenceLabeler(model);
        this.clues = clues;
        this.places = places;
    }

    @Override
    public List<Mention> find(SegmentedRelease document) {
        if (!document.language().equals("en")) {
            return List.of();
        }
        var found = new ArrayList<Mention>();
        for (var passage : document.passages()) {
            var names = decoder.names(TokenLine.of(passage.text(), clues));
            NameParticles.joined(passage.text(), names).forEach(name -> add(name, passage, found));
        }
        addInCapitals(document, found);
        return found;
    }

    private void add(NameSpan name, TokenizedPassage passage, List<Mention> found) {
        int first = passage.firstEndingAfter(name.start());
        int end = passage.firstBeginningFrom(name.end());
        int from = name.kind() == EntityKind.PERSON ? PersonFinder.afterTitles(passage, first, end) : first;
        if (from < end
                && end - from <= MOST_WORDS
                && isLikely(name, passage)
                && !isOther(name.kind(), passage, from, end)) {
            int start = from == first ? name.start() : passage.startOf(from);
            var text = passage.text().substring(start, name.end());
            found.add(new Mention(name.kind(), text, text, null, passage.number(), from, end, name.likelihood()));
        }
    }

    private static boolean isLikely(NameSpan name, TokenizedPassage passage) {
        return name.likelihood() >= (passage.hasCapitalsThroughout() ? SURE : LEAST_LIKELY);
    }

    /** A kind of organisation, as in {@code the Committee}; a people, which the gazetteer knows better. */
    private boolean isOther(EntityKind kind, TokenizedPassage passage, int from, int end) {
        boolean people = places.longestAt(passage, from, "en")
                .filter(place -> place.length() == end - from)
                .filter(place -> place.value().kind() == KnownPlace.Kind.DEMONYM)
                .isPresent();
        return people || (kind == EntityKind.ORGANISATION && OrganisationFinder.isKindOnly(passage, from, end));
    }

    private static void addInCapitals(SegmentedRelease document, List<Mention> found) {
        var names = new PhraseTable<Mention>(false);
        for (var mention : found) {
            if (mention.likelihood() >= SURE) {
                names.add(mention.name(), mention);
                names.add(mention.name().toUpperCase(Locale.ROOT), mention);
            }
        }
        for (var passage : document.passages()) {
            for (int at = 0; passage.hasCapitalsThroughout() && at < passage.size(); at++) {
                int from = at;
                names.longestAt(passage, at)
                        .map(name -> name.value().at(passage, from, from + name.length()))
                        .ifPresent(found::add);
            }
        }
    }
}
