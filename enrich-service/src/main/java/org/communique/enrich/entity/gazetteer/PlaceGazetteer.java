package org.communique.enrich.entity.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.enrich.entity.gazetteer.KnownPlace.Kind;
import org.communique.enrich.entity.mention.TokenizedPassage;
import org.communique.enrich.text.DataFile;
import org.communique.enrich.text.word.Word;
import org.communique.enrich.text.word.WordTokenizer;

/** Countries by name, capital, demonym and adjective, and other places by name. Thread-safe. */
public final class PlaceGazetteer {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final List<String> GERMAN_ENDINGS =
            List.of("", "e", "en", "er", "es", "em", "n", "s", "in", "innen");
    private static final List<String> FRENCH_ENDINGS = List.of("", "s", "e", "es", "ne", "nes");

    private static final int MIN_WORD_LENGTH = 2;

    private record Country(
            String code, boolean ambiguous, List<String> names, List<String> capitals, List<List<String>> demonyms) {}

    private final List<Country> countries = DataFile.lines(PlaceGazetteer.class, "countries.txt").stream()
            .map(PlaceGazetteer::parseCountry)
            .toList();
    private final Map<String, PhraseTrie<KnownPlace>> tries = new ConcurrentHashMap<>();

    /** Reads the gazetteer and builds the tries of the three main languages of releases. */
    public PlaceGazetteer() {
        List.of("en", "de", "fr").forEach(this::trie);
    }

    /** Returns the longest name of a place that begins at a word. */
    public Optional<PhraseTrie.Match<KnownPlace>> longestAt(TokenizedPassage passage, int at, String language) {
        return trie(language).longestAt(passage, at);
    }

    /** Returns the name of a country in a language. */
    public static String countryName(String code, String language) {
        return Locale.of("", code).getDisplayCountry(Locale.of(LANGUAGES.contains(language) ? language : "en"));
    }

    /** Returns the words, case included, of English place names and demonyms. */
    public static Set<String> englishWords() {
        var towns = DataFile.lines(PlaceGazetteer.class, "places.txt").stream()
                .flatMap(line -> list(line.substring(line.indexOf(' ') + 1)).stream());
        var countries = DataFile.lines(PlaceGazetteer.class, "countries.txt").stream()
                .map(PlaceGazetteer::parseCountry)
                .flatMap(country -> Stream.of(
                                List.of(countryName(country.code(), "en")),
                                country.names(),
                                country.capitals(),
                                country.demonyms().getFirst())
                        .flatMap(List::stream));
        return Stream.concat(towns, countries)
                .flatMap(name -> WordTokenizer.of(name).stream())
                .filter(word -> word.isCapitalised() && word.text().length() > MIN_WORD_LENGTH)
                .map(Word::text)
                .collect(Collectors.toUnmodifiableSet());
    }

    private PhraseTrie<KnownPlace> trie(String language) {
        return tries.computeIfAbsent(LANGUAGES.contains(language) ? language : "en", this::newTrie);
    }

    private PhraseTrie<KnownPlace> newTrie(String language) {
        var trie = new PhraseTrie<KnownPlace>(language.equals("de"));
        DataFile.lines(PlaceGazetteer.class, "places.txt").forEach(line -> addPlaces(line, trie));
        countries.forEach(country -> addCountry(country, language, trie));
        return trie;
    }

    private static void addPlaces(String line, PhraseTrie<KnownPlace> trie) {
        int blank = line.indexOf(' ');
        var country = line.startsWith("-") ? null : line.substring(0, blank);
        for (var name : list(line.substring(blank + 1))) {
            trie.add(name, new KnownPlace(name, country, Kind.OTHER));
        }
    }

    private static void addCountry(Country country, String language, PhraseTrie<KnownPlace> trie) {
        var code = country.code();
        var kind = country.ambiguous() && language.equals("en") ? Kind.AMBIGUOUS_COUNTRY : Kind.COUNTRY;
        // "Myanmar (Burma)", "Hong Kong SAR China": releases write the first part.
        var name = countryName(code, language).replaceAll(" \\(.*| SAR .*", "");
        trie.add(name, new KnownPlace(code, code, kind));
        country.names().forEach(other -> trie.add(other, new KnownPlace(code, code, Kind.COUNTRY)));
        var capital = country.capitals().isEmpty() ? "" : country.capitals().getFirst();
        country.capitals().forEach(town -> trie.add(town, new KnownPlace(code + "/" + capital, code, Kind.OTHER)));
        demonyms(country, language).forEach(people -> trie.add(people, new KnownPlace(code, code, Kind.DEMONYM)));
    }

    private static List<String> demonyms(Country country, String language) {
        return switch (language) {
            case "en" -> country.demonyms().get(0);
            case "de" -> inflected(country.demonyms().get(1), GERMAN_ENDINGS);
            case "fr" -> inflected(country.demonyms().get(2), FRENCH_ENDINGS);
            default -> List.of();
        };
    }

    private static List<String> inflected(List<String> stems, List<String> endings) {
        return stems.stream()
                .flatMap(stem -> endings.stream().map(ending -> stem + ending))
                .toList();
    }

    private static Country parseCountry(String line) {
        var fields = line.split("\\|", -1);
        var code = fields[0].replace("?", "");
        return new Country(
                code,
                fields[0].endsWith("?"),
                list(fields[1]),
                list(fields[2]),
                List.of(list(fields[3]), list(fields[4]), list(fields[5])));
    }

    private static List<String> list(String field) {
        return field.isBlank() ? List.of() : List.of(field.strip().split(", "));
    }
}
