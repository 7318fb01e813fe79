package org.communique.enrich.extract.html.head;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parser of dates for machines: ISO 8601 in its extended and basic forms, with and without time, zone and fractions; RFC
 * 1123; seconds and milliseconds since 1970.
 */
final class MachineDate {

    private static final Pattern EXTENDED = Pattern.compile(
            "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"
                    + "(?:(?:T|\\s{1,3})(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s{0,2}(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final Pattern BASIC = Pattern.compile(
            "(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?\\s{0,2}(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}(\\d{3})?");
    private static final int LONGEST = 60;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;
    private static final long MILLIS = 1_000;

    private MachineDate() {}

    /** Parses a date; a day without time is midnight UTC, a time without zone is in the source's. */
    static Optional<Instant> parse(String text, ZoneId zone) {
        var written = text.strip();
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return parts(EXTENDED.matcher(written), zone)
                .or(() -> parts(BASIC.matcher(written), zone))
                .or(() -> epoch(written))
                .or(() -> rfc1123(written))
                .filter(MachineDate::isPlausible);
    }

    private static Optional<Instant> parts(Matcher matcher, ZoneId zone) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.of(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
            if (matcher.group(4) == null) {
                return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            var time = LocalTime.of(number(matcher.group(4)), number(matcher.group(5)), number(matcher.group(6)));
            return Optional.of(
                    day.atTime(time).atZone(zone(matcher.group(7), zone)).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZoneId zone(@Nullable String written, ZoneId ofSource) {
        return written == null ? ofSource : ZoneId.of(written);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Optional<Instant> epoch(String written) {
        if (!EPOCH.matcher(written).matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(written);
        return Optional.of(
                written.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochMilli(number * MILLIS));
    }

    private static Optional<Instant> rfc1123(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlausible(Instant moment) {
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
