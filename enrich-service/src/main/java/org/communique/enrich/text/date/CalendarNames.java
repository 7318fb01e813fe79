package org.communique.enrich.text.date;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of months, weekdays and parts of the day in all languages of the JDK's CLDR: within a date and alone, long and
 * short, {@linkplain FoldedText folded} and without dots. Each language is read at its first use: all of them take
 * more than a second.
 */
final class CalendarNames {

    /** Searched before all others. */
    private static final List<String> COMMON = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ro", "sv", "da", "nb", "fi", "cs", "sk", "hu", "hr", "ca",
            "el", "tr", "ru", "uk");

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    /** In use, and not in CLDR, or only with a region. */
    private static final Map<String, Month> MORE = Map.of(
            "maerz", Month.MARCH,
            "jaenner", Month.JANUARY,
            "janner", Month.JANUARY,
            "feber", Month.FEBRUARY,
            "sept", Month.SEPTEMBER,
            "setiembre", Month.SEPTEMBER);

    private static final int SHORTEST = 3;
    private static final int SHORTEST_STEM = 5;
    private static final int LONGEST_ENDING = 2;
    private static final int HOURS = 24;
    private static final int NOON = 12;

    private static final Map<String, CalendarNames> LOADED = new ConcurrentHashMap<>();

    private final Map<String, Set<Month>> months = new HashMap<>();
    private final Map<String, Set<DayOfWeek>> days = new HashMap<>();
    private final Set<String> forenoon = new HashSet<>();
    private final Set<String> afternoon = new HashSet<>();

    private CalendarNames() {}

    /** Returns the month of a word in the common languages; empty when they do not agree. */
    static Optional<Month> month(String word) {
        var found = months(word, COMMON);
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /**
     * Returns the possible months of a folded word in the common languages.
     *
     * @param languages preferred, best first: {@code listopada} is November in Polish and October in Croatian
     */
    static Set<Month> readings(String word, List<String> languages) {
        for (var language : languages) {
            var found = months(word, List.of(language));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return months(word, COMMON);
    }

    /** Returns the possible months of a folded word in any language. */
    static Set<Month> readings(String word) {
        return All.NAMES.monthsCalled(key(word));
    }

    /** Returns the possible weekdays of a folded word. */
    static Set<DayOfWeek> weekdays(String word, List<String> languages) {
        var found = EnumSet.noneOf(DayOfWeek.class);
        for (var language : languages) {
            found.addAll(of(language).days.getOrDefault(key(word), Set.of()));
        }
        return found;
    }

    /** Whether a word is a month in one of the common languages. */
    static boolean isMonth(String word) {
        return !months(FoldedText.of(word).lower(), COMMON).isEmpty();
    }

    /** Whether a word is a weekday in one of the common languages. */
    static boolean isWeekday(String word) {
        return !weekdays(FoldedText.of(word).lower(), COMMON).isEmpty();
    }

    /** Whether it means an hour after noon in a language: {@code du soir}, {@code odp.}, {@code 午後}. */
    static boolean isAfternoon(String words, List<String> languages) {
        return languages.stream().anyMatch(language -> of(language).afternoon.contains(key(words)));
    }

    /** Whether it means an hour before noon in a language. */
    static boolean isForenoon(String words, List<String> languages) {
        return languages.stream().anyMatch(language -> of(language).forenoon.contains(key(words)));
    }

    private static Set<Month> months(String word, List<String> languages) {
        var found = EnumSet.noneOf(Month.class);
        for (var language : languages) {
            found.addAll(of(language).monthsCalled(key(word)));
        }
        return found;
    }

    /** Finds by the name, or by the name without its ending: {@code oktobra} of {@code oktober}. */
    private Set<Month> monthsCalled(String name) {
        var exact = months.get(name);
        if (exact != null || name.length() <= SHORTEST_STEM) {
            return exact == null ? Set.of() : exact;
        }
        var found = EnumSet.noneOf(Month.class);
        months.forEach((known, which) -> {
            int stem = Math.max(SHORTEST_STEM, Math.max(known.length(), name.length()) - LONGEST_ENDING);
            if (known.length() >= stem && name.length() >= stem && known.regionMatches(0, name, 0, stem)) {
                found.addAll(which);
            }
        });
        return found;
    }

    private static CalendarNames of(String language) {
        return LOADED.computeIfAbsent(language, tag -> {
            var names = new CalendarNames();
            names.add(Locale.forLanguageTag(tag));
            names.addPartsOfDay(Locale.forLanguageTag(tag));
            MORE.forEach((name, month) -> names.addMonth(name, month));
            return names;
        });
    }

    private void add(Locale locale) {
        for (var style : STYLES) {
            for (var month : Month.values()) {
                addMonth(month.getDisplayName(style, locale), month);
            }
            for (var day : DayOfWeek.values()) {
                var name = key(FoldedText.of(day.getDisplayName(style, locale)).lower());
                if (isName(name)) {
                    days.computeIfAbsent(name, key -> EnumSet.noneOf(DayOfWeek.class))
                            .add(day);
                }
            }
        }
    }

    private void addMonth(String written, Month month) {
        var name = key(FoldedText.of(written).lower());
        if (isName(name)) {
            months.computeIfAbsent(name, key -> EnumSet.noneOf(Month.class)).add(month);
        }
    }

    private void addPartsOfDay(Locale locale) {
        for (var pattern : List.of("a", "B", "BBBB")) {
            var form = DateTimeFormatter.ofPattern(pattern, locale);
            for (int hour = 0; hour < HOURS; hour++) {
                var name = key(FoldedText.of(form.format(LocalTime.of(hour, 1))).lower());
                (hour < NOON ? forenoon : afternoon).add(name);
            }
        }
        forenoon.removeAll(afternoon);
    }

    private static boolean isName(String name) {
        return name.length() >= SHORTEST && name.chars().noneMatch(Character::isDigit);
    }

    private static String key(String name) {
        return name.replace(".", "").strip();
    }

    private static final class All {

        static final CalendarNames NAMES = new CalendarNames();

        static {
            Arrays.stream(Locale.getAvailableLocales())
                    .filter(locale -> locale.getCountry().isEmpty()
                            && locale.getVariant().isEmpty()
                            && !locale.hasExtensions()
                            && !locale.getLanguage().isEmpty())
                    .forEach(NAMES::add);
        }
    }
}
