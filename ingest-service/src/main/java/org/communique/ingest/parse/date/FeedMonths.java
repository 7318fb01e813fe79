package org.communique.ingest.parse.date;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of months in all languages of the JDK, whole or abbreviated. A name with two meanings ({@code listopad} is
 * November in Polish, October in Croatian) is none.
 */
final class FeedMonths {

    /** Shortest unambiguous prefixes of each month in English, German, French, Spanish, Italian, Portuguese, Dutch. */
    private static final List<Pattern> BEGINNINGS = List.of(
            Pattern.compile("jan|ene|gen"),
            Pattern.compile("feb|fev"),
            Pattern.compile("mar|maerz|mrz|mrt|maa"),
            Pattern.compile("apr|avr|abr"),
            Pattern.compile("may|mai|mag|mei"),
            Pattern.compile("jun|juin|giu"),
            Pattern.compile("jul|juil|lug"),
            Pattern.compile("aug|aou|ago"),
            Pattern.compile("sep|set"),
            Pattern.compile("oct|okt|ott|out"),
            Pattern.compile("nov"),
            Pattern.compile("dec|dez|dic"));

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private FeedMonths() {}

    /** Names of all languages, made when the first date needs them: the JDK reads a file for each. */
    private static final class Names {

        private static final Map<String, Integer> BY_NAME = byName();

        private static Map<String, Integer> byName() {
            var names = new HashMap<String, Integer>();
            var ambiguous = new HashSet<String>();
            for (var language : languages()) {
                for (var month : Month.values()) {
                    STYLES.forEach(style -> put(plain(month.getDisplayName(style, language)), month, names, ambiguous));
                }
            }
            names.keySet().removeAll(ambiguous);
            return Map.copyOf(names);
        }

        private static void put(String name, Month month, Map<String, Integer> names, Set<String> ambiguous) {
            var other = names.putIfAbsent(name, month.getValue());
            if (other != null && other != month.getValue()) {
                ambiguous.add(name);
            }
        }

        /** Returns one locale for each language: their regions differ in numbers, hardly in names. */
        private static List<Locale> languages() {
            return Stream.of(Locale.getAvailableLocales())
                    .map(Locale::getLanguage)
                    .filter(language -> !language.isEmpty())
                    .distinct()
                    .map(Locale::of)
                    .toList();
        }
    }

    /** Returns 1 to 12; empty when the word is no month. */
    static OptionalInt number(String word) {
        String plain = plain(word);
        int known = english(plain);
        if (known > 0) {
            return OptionalInt.of(known);
        }
        var month = Names.BY_NAME.get(plain);
        if (month != null) {
            return OptionalInt.of(month);
        }
        for (int i = 0; i < BEGINNINGS.size(); i++) {
            if (BEGINNINGS.get(i).matcher(plain).lookingAt()) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the number of a month in English, of most feeds, whole or by three letters; 0 for others. */
    private static int english(String plain) {
        for (var month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            if (name.equals(plain) || (plain.length() == 3 && name.startsWith(plain))) {
                return month.getValue();
            }
        }
        return 0;
    }

    private static String plain(String word) {
        String letters = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return letters.endsWith(".") ? letters.substring(0, letters.length() - 1) : letters;
    }
}
