package org.communique.enrich.text.date;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Source, language and day of a written moment; decides its open readings.
 *
 * @param source the publisher
 * @param language of the release, BCP 47; null when unknown
 * @param day of its publication, or else observation; supplies a missing year
 */
public record DateContext(String source, @Nullable String language, LocalDate day) {

    /** The last clock on earth ("anywhere on earth"): the latest of all readings. */
    static final ZoneId LATEST = ZoneOffset.ofHours(-12);

    private static final List<String> MONTH_FIRST = List.of("us", "gov", "mil", "edu");
    /** Countries with both orders, or the year first. */
    private static final List<String> EITHER_FIRST = List.of("ca", "ph", "cn", "hk", "tw", "jp", "kr", "za", "eu");

    private static final List<String> EITHER_FIRST_LANGUAGES = List.of("en", "zh", "ja", "ko");

    /** The main country of a language, where its code differs. */
    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("sv", "se"),
            Map.entry("da", "dk"),
            Map.entry("nb", "no"),
            Map.entry("nn", "no"),
            Map.entry("cs", "cz"),
            Map.entry("el", "gr"),
            Map.entry("uk", "ua"),
            Map.entry("ja", "jp"),
            Map.entry("ko", "kr"),
            Map.entry("zh", "cn"),
            Map.entry("he", "il"),
            Map.entry("hi", "in"),
            Map.entry("bn", "bd"),
            Map.entry("ur", "pk"),
            Map.entry("fa", "ir"),
            Map.entry("vi", "vn"),
            Map.entry("et", "ee"),
            Map.entry("sl", "si"),
            Map.entry("sr", "rs"),
            Map.entry("bs", "ba"),
            Map.entry("sq", "al"),
            Map.entry("ca", "es"),
            Map.entry("gl", "es"),
            Map.entry("eu", "es"),
            Map.entry("ga", "ie"),
            Map.entry("ka", "ge"),
            Map.entry("hy", "am"),
            Map.entry("kk", "kz"),
            Map.entry("ms", "my"),
            Map.entry("fil", "ph"),
            // Later than Lisbon.
            Map.entry("pt", "br"));

    private static final List<String> ONE_LANGUAGE = List.of(
            "de", "fr", "es", "it", "nl", "pl", "pt", "fi", "hu", "ro", "bg", "hr", "sk", "lt", "lv", "tr", "ru", "is",
            "id", "th");

    /** Languages with the code of another country, or of many countries. */
    private static final List<String> NOWHERE = List.of("en", "ar", "sw", "am", "ne", "la", "eo", "my", "km");

    /** Order of day and month in two figures. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        UNKNOWN
    }

    /** Returns the language of the release without its region; empty when unknown. */
    Optional<String> languageCode() {
        return Optional.ofNullable(language)
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(code -> !code.isEmpty());
    }

    /** Returns the main language of the source's country; empty when unknown. */
    Optional<String> languageOfSource() {
        return SourceZone.country(source)
                .flatMap(country -> ONE_LANGUAGE.contains(country)
                        ? Optional.of(country)
                        : COUNTRIES.entrySet().stream()
                                .filter(entry -> entry.getValue().equals(country) && !country.equals("es"))
                                .map(Map.Entry::getKey)
                                .filter(language -> !language.equals("nn"))
                                .findFirst());
    }

    /**
     * Returns the zone of a time without one: the source's, else the language's, else the latest on earth.
     *
     * @param words the language of the moment itself, perhaps another one than the release's
     */
    ZoneId zone(Optional<String> words) {
        return countries(words)
                .flatMap(country -> SourceZone.latestIn(country).stream())
                .findFirst()
                .orElse(LATEST);
    }

    /** Returns the countries of source and language, best first. */
    Stream<String> countries(Optional<String> words) {
        return Stream.of(
                        SourceZone.country(source),
                        region(),
                        words.flatMap(DateContext::country),
                        languageCode().flatMap(DateContext::country))
                .flatMap(Optional::stream);
    }

    /** Returns the source's order in {@code 12/10/2028}. */
    Order order(Optional<String> words) {
        var country = SourceZone.country(source).or(this::region);
        if (country.isPresent()) {
            return MONTH_FIRST.contains(country.get())
                    ? Order.MONTH_FIRST
                    : EITHER_FIRST.contains(country.get()) ? Order.UNKNOWN : Order.DAY_FIRST;
        }
        var written = words.or(this::languageCode);
        return written.isPresent() && !EITHER_FIRST_LANGUAGES.contains(written.get()) ? Order.DAY_FIRST : Order.UNKNOWN;
    }

    private Optional<String> region() {
        return Optional.ofNullable(language)
                .map(tag -> Locale.forLanguageTag(tag).getCountry().toLowerCase(Locale.ROOT))
                .map(code -> code.equals("gb") ? "uk" : code)
                .filter(code -> !code.isEmpty());
    }

    private static Optional<String> country(String language) {
        return NOWHERE.contains(language) ? Optional.empty() : Optional.of(COUNTRIES.getOrDefault(language, language));
    }
}
