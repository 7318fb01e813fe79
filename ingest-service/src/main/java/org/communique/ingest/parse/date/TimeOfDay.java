package org.communique.ingest.parse.date;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Time of day within a date, with its suffix: am or pm, a zone. */
final class TimeOfDay {

    private static final Pattern COLONS =
            Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,:](\\d{1,9})\\d*)?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{1,2})(\\d{2})(?:(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?");
    private static final Pattern HALF = Pattern.compile("(?i)^ ?([ap])\\.?m\\.?(?![a-z])");

    /** Words after a time that say only that it is one. */
    private static final Pattern CLOCK = Pattern.compile("(?i)^ ?(?:Uhr|h|hrs|o'clock|ч\\.?)(?=$|[ ,(+])[ ,]*");

    private static final int NOON = 12;
    private static final int NANO_DIGITS = 9;

    private TimeOfDay() {}

    /** Time of day with its zone. */
    record ZonedTime(FeedDate.Clocktime time, ZoneId zone) {}

    /**
     * Parses a time.
     *
     * @param time such as {@code 17:04:00.5}, {@code 9:5:3} or {@code 1704}
     * @param rest text after it
     */
    static Optional<ZonedTime> parse(String time, String rest) {
        var form = (time.indexOf(':') < 0 ? COMPACT : COLONS).matcher(time);
        if (!form.matches()) {
            return Optional.empty();
        }
        var half = HALF.matcher(rest);
        boolean hasHalf = half.find();
        int hour = Integer.parseInt(form.group(1));
        int hours = hasHalf ? hour(hour, half.group(1)) : hour;
        String zone = hasHalf ? rest.substring(half.end()) : CLOCK.matcher(rest).replaceFirst("");
        return FeedTimeZones.parse(zone).map(read -> new ZonedTime(clock(hours, form), read));
    }

    private static int hour(int hour, String half) {
        boolean afternoon = half.toLowerCase(Locale.ROOT).equals("p");
        if (hour > NOON) {
            return hour;
        }
        return hour % NOON + (afternoon ? NOON : 0);
    }

    private static FeedDate.Clocktime clock(int hour, Matcher form) {
        int second = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
        return FeedDate.Clocktime.of(hour, Integer.parseInt(form.group(2)), second, nano(form.group(4)));
    }

    private static int nano(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt(fraction + "0".repeat(NANO_DIGITS - fraction.length()));
    }
}
