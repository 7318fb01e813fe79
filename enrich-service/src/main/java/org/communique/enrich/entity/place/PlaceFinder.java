package org.communique.enrich.entity.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communique.enrich.entity.gazetteer.KnownPlace;
import org.communique.enrich.entity.gazetteer.PlaceGazetteer;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.entity.mention.MentionFinder;
import org.communique.enrich.entity.mention.SegmentedRelease;
import org.communique.enrich.entity.mention.TokenizedPassage;

/** Finds the places of the gazetteer, unless the words beside them show another meaning. */
public final class PlaceFinder implements MentionFinder {

    /** After a town's name: {@code Paris Agreement}. */
    private static final Set<String> DOCUMENTS = Set.of(
            "convention",
            "conventions",
            "agreement",
            "agreements",
            "protocol",
            "accord",
            "accords",
            "treaty",
            "regulation",
            "declaration",
            "charter",
            "process",
            "marathon",
            "club",
            "rules",
            "abkommen",
            "protokoll",
            "verfahren",
            "verordnung",
            "übereinkommen");
    /** Two words before a town's name: {@code accord de Paris}. */
    private static final Set<String> FRENCH_DOCUMENTS = Set.of(
            "accord",
            "accords",
            "convention",
            "conventions",
            "protocole",
            "traité",
            "règlement",
            "déclaration",
            "pacte",
            "statut");

    private static final Set<String> LANGUAGE_WORDS =
            Set.of("speaking", "language", "languages", "version", "versions", "translation", "lessons");
    private static final Set<String> BEFORE_OTHER_PEOPLES =
            Set.of("Latin", "Central", "African", "Native", "Asian", "Hispanic", "American", "New", "West");
    private static final Set<String> AFTER_NATIVE_PEOPLES = Set.of(
            "Affairs", "Reservation", "Reservations", "Tribe", "Tribes", "Country", "Health", "tribes", "reservation");

    private final PlaceGazetteer gazetteer;

    /** Creates a finder of the places in {@code gazetteer}. */
    public PlaceFinder(PlaceGazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public List<Mention> find(SegmentedRelease release) {
        var found = new ArrayList<Mention>();
        var ambiguous = new ArrayList<Mention>();
        for (var passage : release.passages()) {
            int at = 0;
            while (at < passage.size()) {
                at += addAt(release, passage, at, found, ambiguous);
            }
        }
        var certainCountries = new HashSet<String>();
        found.forEach(mention -> certainCountries.add(String.valueOf(mention.country())));
        ambiguous.stream()
                .filter(mention -> certainCountries.contains(mention.country()))
                .forEach(found::add);
        return found;
    }

    /** Adds the place at a word; returns the number of words to skip. */
    private int addAt(
            SegmentedRelease release, TokenizedPassage passage, int at, List<Mention> found, List<Mention> ambiguous) {
        var name = gazetteer.longestAt(passage, at, release.language());
        if (name.isEmpty()) {
            return 1;
        }
        var place = name.get().value();
        int end = at + name.get().length();
        if (isPlace(place.kind(), passage, at, end)) {
            var displayName = place.kind() == KnownPlace.Kind.DEMONYM
                    ? PlaceGazetteer.countryName(place.key(), release.language())
                    : name.get().name();
            var mention = new Mention(
                    EntityKind.PLACE, place.key(), displayName, place.country(), passage.number(), at, end, 1);
            (place.kind() == KnownPlace.Kind.AMBIGUOUS_COUNTRY ? ambiguous : found).add(mention);
        }
        return name.get().length();
    }

    private static boolean isPlace(KnownPlace.Kind kind, TokenizedPassage passage, int from, int to) {
        return switch (kind) {
            case DEMONYM -> isCountryDemonym(passage, from, to);
            case OTHER -> !namesDocument(passage, from, to) && !isNewPlace(passage, from) && !isCompound(passage, to);
            case COUNTRY, AMBIGUOUS_COUNTRY -> !isNewPlace(passage, from);
        };
    }

    /** {@code in German} is a language, {@code Native Americans} are no country, nor is {@code Indian Affairs}. */
    private static boolean isCountryDemonym(TokenizedPassage passage, int from, int to) {
        return !LanguageNames.isLanguage(passage, from, to)
                && !LANGUAGE_WORDS.contains(passage.lower(to))
                && !(BEFORE_OTHER_PEOPLES.contains(passage.word(from - 1)) && passage.isJoined(from - 1))
                && !(passage.word(from).equals("Indian") && AFTER_NATIVE_PEOPLES.contains(passage.word(to)));
    }

    private static boolean namesDocument(TokenizedPassage passage, int from, int to) {
        return DOCUMENTS.contains(passage.lower(to))
                || (passage.word(from - 1).equals("de") && FRENCH_DOCUMENTS.contains(passage.lower(from - 2)));
    }

    /** {@code New England} is not England. */
    private static boolean isNewPlace(TokenizedPassage passage, int from) {
        return passage.word(from - 1).equals("New") && passage.isJoined(from - 1);
    }

    /** A longer name with a hyphen: {@code Berlin-Brandenburg}. */
    private static boolean isCompound(TokenizedPassage passage, int to) {
        return passage.gapAfter(to - 1).equals("-") && passage.isCapitalised(to);
    }
}
