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

/** Countries by name, capital, people and adjective, and other places by name. Thread-safe. */
public final class PlaceGazetteer {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final List<String> GERMAN_ENDINGS =
            List.of("", "e", "en", "er", "es", "em", "n", "s", "in", "innen");
    private static final List<String> FRENCH_ENDINGS = List.of("", "s", "e", "es", "ne", "nes");

    private static final int SHORTEST_WORD = 2;

    private record Line(
            String code, boolean doubtful, List<String> names, List<String> capitals, List<List<String>> demonyms) {}

    private final List<Line> countries = DataFile.lines(PlaceGazetteer.class, "countries.txt").stream()
            .map(PlaceGazetteer::line)
            .toList();
    private final Map<String, PhraseTable<KnownPlace>> tables = new ConcurrentHashMap<>();

    /** Reads the tables and makes those of the languages that releases mostly come in. */
    public PlaceGazetteer() {
        List.of("en", "de", "fr").forEach(this::table);
    }

    /** The longest name of a place that begins at a word. */
    public Optional<PhraseTable.Found<KnownPlace>> longestAt(TokenizedPassage passage, int at, String language) {
        return table(language).longestAt(passage, at);
    }

    /** What a language calls a country. */
    public static String countryName(String code, String language) {
        return Locale.of("", code).getDisplayCountry(Locale.of(LANGUAGES.contains(language) ? language : "en"));
    }

    /** The words, as they are written, of which English names of places are made, and of what their people are called. */
    public static Set<String> englishWords() {
        var towns = DataFile.lines(PlaceGazetteer.class, "places.txt").stream()
                .flatMap(line -> list(line.substring(line.indexOf(' ') + 1)).stream());
        var countries = DataFile.lines(PlaceGazetteer.class, "countries.txt").stream()
                .map(PlaceGazetteer::line)
                .flatMap(country -> Stream.of(
                                List.of(countryName(country.code(), "en")),
                                country.names(),
                                country.capitals(),
                                country.demonyms().getFirst())
                        .flatMap(List::stream));
        return Stream.concat(towns, countries)
                .flatMap(name -> WordTokenizer.of(name).stream())
                .filter(word -> word.isCapitalised() && word.text().length() > SHORTEST_WORD)
                .map(Word::text)
                .collect(Collectors.toUnmodifiableSet());
    }

    private PhraseTable<KnownPlace> table(String language) {
        return tables.computeIfAbsent(LANGUAGES.contains(language) ? language : "en", this::newTable);
    }

    private PhraseTable<KnownPlace> newTable(String language) {
        var table = new PhraseTable<KnownPlace>(language.equals("de"));
        DataFile.lines(PlaceGazetteer.class, "places.txt").forEach(line -> addPlaces(line, table));
        countries.forEach(country -> addCountry(country, language, table));
        return table;
    }

    private static void addPlaces(String line, PhraseTable<KnownPlace> table) {
        int blank = line.indexOf(' ');
        var country = line.startsWith("-") ? null : line.substring(0, blank);
        for (var name : list(line.substring(blank + 1))) {
            table.add(name, new KnownPlace(name, country, Kind.OTHER));
        }
    }

    private static void addCountry(Line country, String language, PhraseTable<KnownPlace> table) {
        var code = country.code();
        var kind = country.doubtful() && language.equals("en") ? Kind.DOUBTFUL_COUNTRY : Kind.COUNTRY;
        // "Myanmar (Burma)", "Hong Kong SAR China": what people write stands before.
        var name = countryName(code, language).replaceAll(" \\(.*| SAR .*", "");
        table.add(name, new KnownPlace(code, code, kind));
        country.names().forEach(other -> table.add(other, new KnownPlace(code, code, Kind.COUNTRY)));
        var capital = country.capitals().isEmpty() ? "" : country.capitals().getFirst();
        country.capitals().forEach(town -> table.add(town, new KnownPlace(code + "/" + capital, code, Kind.OTHER)));
        demonyms(country, language).forEach(people -> table.add(people, new KnownPlace(code, code, Kind.DEMONYM)));
    }

    private static List<String> demonyms(Line country, String language) {
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

    private static Line line(String line) {
        var fields = line.split("\\|", -1);
        var code = fields[0].replace("?", "");
        return new Line(
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
