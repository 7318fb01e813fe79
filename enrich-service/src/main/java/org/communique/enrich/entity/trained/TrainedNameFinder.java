package org.communique.enrich.entity.trained;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.communique.enrich.entity.gazetteer.KnownPlace;
import org.communique.enrich.entity.gazetteer.PhraseTrie;
import org.communique.enrich.entity.gazetteer.PlaceGazetteer;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.entity.mention.MentionFinder;
import org.communique.enrich.entity.mention.SegmentedRelease;
import org.communique.enrich.entity.mention.TokenizedPassage;
import org.communique.enrich.entity.organisation.OrganisationFinder;
import org.communique.enrich.entity.person.PersonFinder;
import org.communique.enrich.entity.place.PlaceFinder;

/**
 * Finds names by the model in English sentences, and repeats the confident ones in headlines in capitals, where the
 * model fails. Finds none in other languages. Thread-safe.
 */
public final class TrainedNameFinder implements MentionFinder {

    private static final Set<String> PARTIES = Set.of("R", "D", "I");
    private static final Set<String> LABELS = Set.of("About", "Contact", "Source", "Media", "Founded", "Headquartered");

    private static final double MIN_CONFIDENCE = 0.5;
    /** Most words of a name; longer spans are rows of capitalised words. */
    private static final int MAX_WORDS = 30;

    /** Confidence from which the model overrules rules and gazetteers. */
    public static final double HIGH_CONFIDENCE = 0.9;

    private final SequenceLabeler labeler;
    private final LexicalFeatures lexicalFeatures;
    private final PlaceGazetteer places;

    /** Creates a finder with {@code model}. */
    public TrainedNameFinder(NameModel model, LexicalFeatures lexicalFeatures, PlaceGazetteer places) {
        this.labeler = new SequenceLabeler(model);
        this.lexicalFeatures = lexicalFeatures;
        this.places = places;
    }

    @Override
    public List<Mention> find(SegmentedRelease release) {
        if (!release.language().equals("en")) {
            return List.of();
        }
        var found = new ArrayList<Mention>();
        for (var passage : release.passages()) {
            var names = labeler.names(TokenLine.of(passage.text(), lexicalFeatures));
            NameParticles.join(passage.text(), names).forEach(name -> add(name, passage, found));
        }
        addInCapitals(release, found);
        return found;
    }

    private void add(NameSpan name, TokenizedPassage passage, List<Mention> found) {
        int first = passage.firstEndingAfter(name.start());
        int end = passage.firstBeginningFrom(name.end());
        int from = name.kind() == EntityKind.PERSON
                ? PersonFinder.afterTitles(passage, first, end)
                : afterLabel(passage, first, end);
        if (from < end
                && end - from <= MAX_WORDS
                && isConfident(name, passage)
                && !(name.kind() == EntityKind.PLACE && PlaceFinder.isCurrency(passage, end))
                && mayBe(name.kind(), passage, from, end)
                && !isKindOrDemonym(name.kind(), passage, from, end)) {
            int start = from == first ? name.start() : passage.startOf(from);
            var text = passage.text().substring(start, name.end());
            found.add(new Mention(name.kind(), text, text, null, passage.number(), from, end, name.confidence()));
        }
    }

    /** Tells whether a single word is more than a title, an adjective or a mark of a party: {@code Sen}, {@code R-Ga}. */
    private static boolean mayBe(EntityKind kind, TokenizedPassage passage, int from, int end) {
        boolean party =
                PARTIES.contains(passage.word(from)) && passage.gapAfter(from).equals("-");
        if (end > from + 1) {
            return !party;
        }
        return switch (kind) {
            case PERSON -> PersonFinder.mayStandAlone(passage, from);
            case ORGANISATION -> OrganisationFinder.mayStandAlone(passage, from);
            case PLACE -> true;
        };
    }

    /** {@code About Acme Inc.} is a heading. */
    private static int afterLabel(TokenizedPassage passage, int from, int end) {
        return from + 1 < end && LABELS.contains(passage.word(from)) ? from + 1 : from;
    }

    private static boolean isConfident(NameSpan name, TokenizedPassage passage) {
        return name.confidence() >= (passage.isMostlyCapitalised() ? HIGH_CONFIDENCE : MIN_CONFIDENCE);
    }

    /**
     * Tells whether words are only a kind of organisation, as in {@code the Committee}, or a demonym, left to the
     * gazetteer.
     */
    private boolean isKindOrDemonym(EntityKind kind, TokenizedPassage passage, int from, int end) {
        boolean demonym = places.longestAt(passage, from, "en")
                .filter(place -> place.length() == end - from)
                .filter(place -> place.value().kind() == KnownPlace.Kind.DEMONYM)
                .isPresent();
        return demonym || (kind == EntityKind.ORGANISATION && OrganisationFinder.isKindOnly(passage, from, end));
    }

    private static void addInCapitals(SegmentedRelease release, List<Mention> found) {
        var names = new PhraseTrie<Mention>(false);
        for (var mention : found) {
            if (mention.confidence() >= HIGH_CONFIDENCE) {
                names.add(mention.name(), mention);
                names.add(mention.name().toUpperCase(Locale.ROOT), mention);
            }
        }
        for (var passage : release.passages()) {
            for (int at = 0; passage.isMostlyCapitalised() && at < passage.size(); at++) {
                int from = at;
                names.longestAt(passage, at)
                        .map(name -> name.value().at(passage, from, from + name.length()))
                        .ifPresent(found::add);
            }
        }
    }
}
