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

/** Finds the places that the gazetteer knows, unless their neighbours say that something else is meant. */
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
    private static final Set<String> BEFORE_OTHER_PEOPLE =
            Set.of("Latin", "Central", "African", "Native", "Asian", "Hispanic", "American", "New", "West");
    private static final Set<String> AFTER_NATIVE_PEOPLE = Set.of(
            "Affairs", "Reservation", "Reservations", "Tribe", "Tribes", "Country", "Health", "tribes", "reservation");

    private final PlaceGazetteer places;

    /** Finds what {@code places} knows. */
    public PlaceFinder(PlaceGazetteer places) {
        this.places = places;
    }

    @Override
    public List<Mention> find(SegmentedRelease document) {
        var found = new ArrayList<Mention>();
        var doubtful = new ArrayList<Mention>();
        for (var passage : document.passages()) {
            int at = 0;
            while (at < passage.size()) {
                at += addAt(document, passage, at, found, doubtful);
            }
        }
        var certain = new HashSet<String>();
        found.forEach(mention -> certain.add(String.valueOf(mention.country())));
        doubtful.stream().filter(mention -> certain.contains(mention.country())).forEach(found::add);
        return found;
    }

    /** Adds what begins at a word; answers how many words to go on. */
    private int addAt(
            SegmentedRelease document, TokenizedPassage passage, int at, List<Mention> found, List<Mention> doubtful) {
        var name = places.longestAt(passage, at, document.language());
        if (name.isEmpty()) {
            return 1;
        }
        var place = name.get().value();
        int end = at + name.get().length();
        if (isMeant(place.kind(), passage, at, end)) {
            var shown = place.kind() == KnownPlace.Kind.DEMONYM
                    ? PlaceGazetteer.countryName(place.key(), document.language())
                    : name.get().name();
            var mention =
                    new Mention(EntityKind.PLACE, place.key(), shown, place.country(), passage.number(), at, end, 1);
            (place.kind() == KnownPlace.Kind.DOUBTFUL_COUNTRY ? doubtful : found).add(mention);
        }
        return name.get().length();
    }

    private static boolean isMeant(KnownPlace.Kind kind, TokenizedPassage passage, int from, int to) {
        return switch (kind) {
            case DEMONYM -> isPeople(passage, from, to);
            case OTHER -> !namesDocument(passage, from, to) && !isNew(passage, from) && !goesOn(passage, to);
            case COUNTRY, DOUBTFUL_COUNTRY -> !isNew(passage, from);
        };
    }

    /** {@code in German} is a language, {@code Native Americans} are no country, nor is {@code Indian Affairs}. */
    private static boolean isPeople(TokenizedPassage passage, int from, int to) {
        return !LanguageNames.isOne(passage, from, to)
                && !LANGUAGE_WORDS.contains(passage.lower(to))
                && !(BEFORE_OTHER_PEOPLE.contains(passage.word(from - 1)) && passage.isJoined(from - 1))
                && !(passage.word(from).equals("Indian") && AFTER_NATIVE_PEOPLE.contains(passage.word(to)));
    }

    private static boolean namesDocument(TokenizedPassage passage, int from, int to) {
        return DOCUMENTS.contains(passage.lower(to))
                || (passage.word(from - 1).equals("de") && FRENCH_DOCUMENTS.contains(passage.lower(from - 2)));
    }

    /** {@code New England} is not England. */
    private static boolean isNew(TokenizedPassage passage, int from) {
        return passage.word(from - 1).equals("New") && passage.isJoined(from - 1);
    }

    /** A longer name with a hyphen: {@code Berlin-Brandenburg}. */
    private static boolean goesOn(TokenizedPassage passage, int to) {
        return passage.gapAfter(to - 1).equals("-") && passage.isCapitalised(to);
    }
}
