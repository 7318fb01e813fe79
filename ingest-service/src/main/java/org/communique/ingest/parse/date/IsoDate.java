package org.communique.ingest.parse.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates that begin with the year: {@code 2023-10-12T17:04:00.5+02:00}, {@code 20231012}, {@code 2023-10}. */
final class IsoDate {

    private static final Pattern FORM =
            Pattern.compile("(?<year>\\d{4})(?:[-/.]?(?<month>\\d{1,2})(?:[-/.]?(?<day>\\d{1,2}))?)?"
                    + "(?:(?: ?[Tt] ?| |_)(?<time>[\\d:.,]+)(?<rest>.*))?" + "(?<zone>Z|[+-]\\d\\d:\\d\\d)?");

    /** All in figures, to the minute or second. */
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{6})(\\d{4}(?:\\d{2})?)(.*)");

    private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-(\\d{3})");

    private IsoDate() {}

    static Optional<Instant> parse(String text) {
        var ordinal = ORDINAL.matcher(text);
        if (ordinal.matches()) {
            var day = LocalDate.ofYearDay(Integer.parseInt(ordinal.group(1)), Integer.parseInt(ordinal.group(2)));
            return FeedDate.moment(day, FeedDate.Clocktime.MIDNIGHT, ZoneOffset.UTC);
        }
        var compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return parse(compact.group(1) + 'T' + compact.group(2) + compact.group(3));
        }
        var form = FORM.matcher(text);
        return form.matches() ? moment(form) : Optional.empty();
    }

    private static Optional<Instant> moment(Matcher form) {
        var day = LocalDate.of(number(form, "year", 1), number(form, "month", 1), number(form, "day", 1));
        String time = form.group("time");
        if (time == null) {
            String zone = form.group("zone");
            return FeedTimeZones.parse(zone == null ? "" : zone)
                    .flatMap(offset -> FeedDate.moment(day, FeedDate.Clocktime.MIDNIGHT, offset));
        }
        return TimeOfDay.parse(time, form.group("rest"))
                .flatMap(read -> FeedDate.moment(day, read.time(), read.zone()));
    }

    private static int number(Matcher form, String group, int otherwise) {
        String digits = form.group(group);
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
