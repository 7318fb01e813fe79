package org.communique.enrich.entity.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communique.enrich.entity.gazetteer.KnownPlace;
import org.communique.enrich.entity.gazetteer.PlaceGazetteer;
import org.communique.enrich.entity.gazetteer.RegionGazetteer;
import org.communique.enrich.entity.mention.TokenizedPassage;

/**
 * Countries of towns by the words beside them: {@code Paris, Texas}, {@code London, Ontario}, {@code Naples on Florida's
 * coast}, {@code the Texas town of Paris}.
 */
final class TownCountries {

    private static final Set<String> COMMAS = Set.of(", ", ",", " (", ",\u00a0");
    private static final Set<String> PREPOSITIONS = Set.of("on", "in", "along", "near", "off");
    private static final Set<String> BETWEEN = Set.of(
            "the",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "southwest",
            "southeast",
            "northwest",
            "northeast",
            "upstate",
            "rural");
    private static final Set<String> TOWNS = Set.of("town", "city", "village", "community", "suburb", "municipality");
    private static final Set<String> LISTS = Set.of("and", "or", "und", "oder", "et", "ou", "y", "e");
    private static final int MOST_BETWEEN = 2;
    private static final int MOST_BEFORE = 3;

    private final PlaceGazetteer places;
    private final RegionGazetteer regions = new RegionGazetteer();

    TownCountries(PlaceGazetteer places) {
        this.places = places;
    }

    /**
     * Returns the country of a town by its context; empty when nothing tells, or the gazetteer's is confirmed.
     *
     * @param known country of the gazetteer
     */
    Optional<String> of(TokenizedPassage passage, int from, int to, String known, String language) {
        return behind(passage, to, known, language)
                .or(() -> around(passage, to))
                .or(() -> before(passage, from))
                .filter(country -> !country.equals(known));
    }

    private Optional<String> behind(TokenizedPassage passage, int at, String known, String language) {
        if (!COMMAS.contains(passage.gapAfter(at - 1))) {
            return Optional.empty();
        }
        var country = places.longestAt(passage, at, language)
                .filter(place -> place.value().kind() == KnownPlace.Kind.COUNTRY
                        || place.value().kind() == KnownPlace.Kind.AMBIGUOUS_COUNTRY);
        if (country.isPresent() && known.equals(country.get().value().country())) {
            return Optional.of(known);
        }
        return regions.behindTown(passage, at)
                .map(region -> region.value())
                .or(() -> country.filter(match -> isNoList(passage, at + match.length()))
                        .map(match -> match.value().country()));
    }

    /** Whether nothing but a comma, a stop or a word in small letters follows: no further place of a list. */
    private static boolean isNoList(TokenizedPassage passage, int at) {
        var gap = passage.gapAfter(at - 1);
        boolean listed = LISTS.contains(passage.lower(at)) && gap.equals(" ");
        return !listed && !(gap.startsWith(",") && passage.isCapitalised(at));
    }

    private Optional<String> around(TokenizedPassage passage, int to) {
        if (!PREPOSITIONS.contains(passage.word(to))
                || !passage.gapAfter(to - 1).equals(" ")) {
            return Optional.empty();
        }
        int at = to + 1;
        while (at <= to + MOST_BETWEEN && BETWEEN.contains(passage.lower(at))) {
            at++;
        }
        return regions.anywhere(passage, at).map(region -> region.value());
    }

    private Optional<String> before(TokenizedPassage passage, int from) {
        boolean town = passage.word(from - 1).equals("of") && TOWNS.contains(passage.lower(from - 2));
        int end = town ? from - 2 : isPossessive(passage, from) ? from - 1 : -1;
        return List.of(1, 2, MOST_BEFORE).stream()
                .filter(length -> end - length >= 0)
                .flatMap(length -> regions.anywhere(passage, end - length).stream()
                        .filter(region -> region.length() == length)
                        .map(region -> region.value()))
                .findFirst();
    }

    /** {@code Florida's Naples}, in which the s is a word of its own. */
    private static boolean isPossessive(TokenizedPassage passage, int from) {
        return passage.word(from - 1).equals("s") && passage.gapAfter(from - 1).equals(" ");
    }
}
