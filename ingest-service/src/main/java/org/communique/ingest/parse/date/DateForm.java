package org.communique.ingest.parse.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;

/** Moment of a matched date with the groups {@code year}, {@code day}, {@code time} and {@code rest}. */
final class DateForm {

    /** Years of two digits below it are of this century. */
    private static final int CENTURY_TURNS = 50;

    private DateForm() {}

    /**
     * Returns the moment; empty for an unreadable time or an implausible year.
     *
     * @throws java.time.DateTimeException for a day that no calendar has
     */
    static Optional<Instant> moment(Matcher form, int month) {
        var day = LocalDate.of(year(form.group("year")), month, Integer.parseInt(form.group("day")));
        String time = form.group("time");
        if (time == null) {
            return FeedDate.moment(day, FeedDate.Clocktime.MIDNIGHT, ZoneOffset.UTC);
        }
        return TimeOfDay.parse(time, form.group("rest"))
                .flatMap(read -> FeedDate.moment(day, read.time(), read.zone()));
    }

    /** As RFC 2822, section 4.3, reads years of two digits. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year < CENTURY_TURNS ? 2000 + year : 1900 + year;
    }
}
