package org.communique.console.text;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Words for values on pages; {@code words} in every template, such as {@code ${words.bytes(topic.bytes)}}. Times are UTC:
 * those of servers and publishers are compared with them.
 */
@Component
public final class Words {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String[] BYTE_UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};
    private static final int THOUSAND = 1000;

    private final InstantSource clock;

    /** @param clock the present, for ages */
    public Words(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns a whole number with thin spaces between groups of three digits; a dash for none. */
    public String count(@Nullable Long number) {
        return number == null ? "–" : String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    /** Returns a count and its noun, such as {@code 1 record}, {@code 2 records}. */
    public String count(long number, String one, String many) {
        return count(number) + "\u00a0" + (number == 1 ? one : many);
    }

    /** Returns a rate per minute for one per second: {@code 12 / min}, {@code 0.3 / min}; a dash for none. */
    public String perMinute(@Nullable Double perSecond) {
        if (perSecond == null) {
            return "–";
        }
        double perMinute = perSecond * 60;
        var number = perMinute == 0 || perMinute >= 10
                ? count(Math.round(perMinute))
                : String.format(Locale.ROOT, "%.1f", perMinute);
        return number + "\u00a0/\u00a0min";
    }

    /** Returns a size with a decimal unit (1 kB = 1,000 B); a dash for none. */
    public String bytes(@Nullable Long bytes) {
        if (bytes == null) {
            return "–";
        }
        double value = bytes;
        int unit = 0;
        while (value >= THOUSAND && unit + 1 < BYTE_UNITS.length) {
            value /= THOUSAND;
            unit++;
        }
        var pattern = unit == 0 || value >= 100 ? "%.0f" : "%.1f";
        return String.format(Locale.ROOT, pattern, value) + "\u00a0" + BYTE_UNITS[unit];
    }

    /** Returns a duration by its largest unit, with one more below it from an hour on; a dash for none. */
    public String duration(@Nullable Duration duration) {
        if (duration == null) {
            return "–";
        }
        if (duration.isNegative()) {
            return "0\u00a0s";
        }
        if (duration.toDays() > 0) {
            return two(duration.toDays(), "d", duration.toHoursPart(), "h");
        }
        if (duration.toHours() > 0) {
            return two(duration.toHours(), "h", duration.toMinutesPart(), "min");
        }
        if (duration.toMinutes() > 0) {
            return two(duration.toMinutes(), "min", duration.toSecondsPart(), "s");
        }
        return duration.toSeconds() > 0 || duration.isZero()
                ? one(duration.toSeconds(), "s")
                : one(duration.toMillis(), "ms");
    }

    /** Returns a duration for seconds, as {@link #duration} does. */
    public String seconds(double seconds) {
        return duration(Duration.ofSeconds(Math.round(seconds)));
    }

    /** Returns the age of a moment: {@code 12 s ago}, {@code in 3 min}; a dash for none. */
    public String ago(@Nullable Instant moment) {
        if (moment == null) {
            return "–";
        }
        var age = Duration.between(moment, clock.instant());
        if (age.abs().toSeconds() < 1) {
            return "now";
        }
        return age.isNegative() ? "in\u00a0" + duration(whole(age.negated())) : duration(whole(age)) + "\u00a0ago";
    }

    /** Returns a moment to the second, UTC; a dash for none. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "–" : MOMENT.format(moment);
    }

    /** Returns a text of at most so many characters, its end left out for an ellipsis; empty for none. */
    public String shortened(@Nullable String text, int length) {
        if (text == null) {
            return "";
        }
        if (text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, Math.max(0, length - 1)))
                        .stripTrailing() + "…";
    }

    private static Duration whole(Duration duration) {
        return Duration.ofSeconds(duration.toSeconds());
    }

    private static String two(long first, String unit, int second, String smallerUnit) {
        return second == 0 ? one(first, unit) : one(first, unit) + "\u00a0" + one(second, smallerUnit);
    }

    private static String one(long number, String unit) {
        return number + "\u00a0" + unit;
    }
}
