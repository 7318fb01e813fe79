package org.communique.enrich.entity.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communique.enrich.entity.gazetteer.GivenNames;
import org.communique.enrich.entity.gazetteer.KnownPlace;
import org.communique.enrich.entity.gazetteer.PlaceGazetteer;
import org.communique.enrich.entity.mention.EntityKind;
import org.communique.enrich.entity.mention.Mention;
import org.communique.enrich.entity.mention.MentionFinder;
import org.communique.enrich.entity.mention.SegmentedRelease;
import org.communique.enrich.entity.mention.TokenizedPassage;
import org.communique.enrich.text.word.WordLists;

/** Finds the places of the gazetteer, unless the words beside them show another meaning. */
public final class PlaceFinder implements MentionFinder {

    /** Before the keys of towns in another country than the gazetteer's. */
    private static final String DECIDED = "in ";

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

    private static final WordLists NO_PLACES = WordLists.read(PlaceGazetteer.class, "no-places.txt");
    private static final Set<String> COMMON_WORDS = NO_PLACES.of("words");
    private static final Set<String> PERSON_NAMES = NO_PLACES.of("names");
    private static final Set<String> AFTER_PLACES = NO_PLACES.of("after");
    private static final Set<String> CURRENCIES = Set.of("dollar", "dollars", "cent", "cents", "treasuries");

    private final PlaceGazetteer gazetteer;
    private final TownCountries towns;
    private final GivenNames givenNames;

    /** Creates a finder of the places in {@code gazetteer}; a word beside a given name is none. */
    public PlaceFinder(PlaceGazetteer gazetteer, GivenNames givenNames) {
        this.gazetteer = gazetteer;
        this.towns = new TownCountries(gazetteer);
        this.givenNames = givenNames;
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
        return inOneCountry(found);
    }

    /** Gives all mentions of a town the country of the one with a region beside it, if there is only one such country. */
    private static List<Mention> inOneCountry(List<Mention> mentions) {
        var decided = new HashMap<String, Mention>();
        for (var mention : mentions) {
            if (mention.key().startsWith(DECIDED)) {
                decided.merge(mention.name(), mention, (one, other) -> one.key().equals(other.key()) ? one : mention);
            }
        }
        return decided.isEmpty()
                ? mentions
                : mentions.stream()
                        .map(mention ->
                                decided.getOrDefault(mention.name(), mention).inPlaceOf(mention))
                        .toList();
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
            var other = country(place, release, passage, at, end);
            var mention = new Mention(
                    EntityKind.PLACE,
                    other.map(country -> DECIDED + country + "/" + place.key()).orElse(place.key()),
                    displayName,
                    other.orElse(place.country()),
                    passage.number(),
                    at,
                    end,
                    1);
            (place.kind() == KnownPlace.Kind.AMBIGUOUS_COUNTRY ? ambiguous : found).add(mention);
        }
        return name.get().length();
    }

    /** Returns another country than the gazetteer's by the words beside a town. */
    private Optional<String> country(
            KnownPlace place, SegmentedRelease release, TokenizedPassage passage, int from, int to) {
        var known = place.country();
        return place.kind() == KnownPlace.Kind.OTHER && known != null
                ? towns.of(passage, from, to, known, release.language())
                : Optional.empty();
    }

    private boolean isPlace(KnownPlace.Kind kind, TokenizedPassage passage, int from, int to) {
        if (kind != KnownPlace.Kind.DEMONYM && (isPerson(passage, from, to) || isCurrency(passage, to))) {
            return false;
        }
        return switch (kind) {
            case DEMONYM -> isCountryDemonym(passage, from, to);
            case OTHER ->
                !namesDocument(passage, from, to)
                        && !isNewPlace(passage, from)
                        && !isCompound(passage, to)
                        && !isCommonWord(passage, from, to);
            case COUNTRY, AMBIGUOUS_COUNTRY -> !isNewPlace(passage, from);
        };
    }

    /** {@code Jordan Miller}, {@code Michael Jordan}. */
    private boolean isPerson(TokenizedPassage passage, int from, int to) {
        if (to != from + 1 || passage.isMostlyCapitalised() || passage.isAllCapitals(from)) {
            return false;
        }
        boolean behindGivenName = givenNames.contains(passage.word(from - 1))
                && passage.gapAfter(from - 1).equals(" ");
        boolean beforeSurname = PERSON_NAMES.contains(passage.word(from))
                && passage.gapAfter(from).equals(" ")
                && passage.isCapitalised(to)
                && !passage.isAllCapitals(to)
                && !AFTER_PLACES.contains(passage.word(to));
        return behindGivenName || beforeSurname;
    }

    /** Tells whether a currency follows a name: {@code US$50}, {@code US dollars}. */
    public static boolean isCurrency(TokenizedPassage passage, int to) {
        return passage.gapAfter(to - 1).stripLeading().startsWith("$") || CURRENCIES.contains(passage.lower(to));
    }

    /** {@code the Optica Lens}. */
    private static boolean isCommonWord(TokenizedPassage passage, int from, int to) {
        return to == from + 1
                && COMMON_WORDS.contains(passage.word(from))
                && passage.isCapitalised(from - 1)
                && passage.gapAfter(from - 1).equals(" ");
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
