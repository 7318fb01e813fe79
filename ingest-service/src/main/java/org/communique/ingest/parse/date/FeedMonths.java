package org.communique.ingest.parse.date;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Names of months in English, German, French, Spanish, Italian, Portuguese and Dutch, whole or abbreviated. */
final class FeedMonths {

    /** Shortest unambiguous prefixes of each month, without accents. */
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

    private FeedMonths() {}

    /** Returns 1 to 12; empty when the word is no month. */
    static OptionalInt number(String word) {
        String plain = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (int i = 0; i < BEGINNINGS.size(); i++) {
            if (BEGINNINGS.get(i).matcher(plain).lookingAt()) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }
}
