package org.communique.enrich.text.date;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Time of day in a line: {@code 17:04}, {@code 2 p.m. EST}, {@code 14 Uhr}, {@code 14 h 30}, {@code 14:00 CET}.
 *
 * @param time of the day
 * @param zone as written; null when the line does not say
 * @param start index in the line
 * @param end index in the line, exclusive
 */
record WrittenTime(LocalTime time, @Nullable ZoneId zone, int start, int end) {

    private static final Pattern FORM = Pattern.compile(
            // hour, minute with its colon; or an hour with a word that makes it one
            "(?<![\\d.:/-])(\\d{1,2})(?:(?:[:.]|\\s?h\\s?)(\\d{2})(?::(\\d{2}))?(?!\\d|\\.\\d)|(?=\\s?(?:[aApP]\\.?[mM]\\b|Uhr\\b|h\\b|hrs\\b|heures?\\b)))"
                    + "\\s?(?:([aApP])\\.?[mM]\\b\\.?)?(?:\\s?(?:Uhr|hrs|heures?|h)\\b)?"
                    + "(?:\\s?\\(?(" + TimeZoneNames.WRITTEN + ")\\)?)?");
    private static final int NOON = 12;

    /** Finds the first time of day in a line. */
    static Optional<WrittenTime> find(String line) {
        return FORM.matcher(line).results().flatMap(m -> read(m).stream()).findFirst();
    }

    private static Optional<WrittenTime> read(MatchResult match) {
        int hour = Integer.parseInt(match.group(1));
        int minute = number(match.group(2));
        try {
            var time = LocalTime.of(hourOfDay(hour, match.group(4)), minute, number(match.group(3)));
            return Optional.of(new WrittenTime(time, zone(match.group(5)), match.start(), match.end()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int hourOfDay(int hour, @Nullable String half) {
        if (half == null || hour > NOON) {
            return hour;
        }
        return hour % NOON + (half.equalsIgnoreCase("p") ? NOON : 0);
    }

    private static @Nullable ZoneId zone(@Nullable String written) {
        return written == null ? null : TimeZoneNames.named(written);
    }
}
