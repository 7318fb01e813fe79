package org.communique.ingest.parse.date;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.contracts.release.DateRange;

/**
 * Reads a date: ISO 8601 (RFC 3339, W3C-DTF), RFC 822 with its successors, and what people make of them. A date without
 * a time is its first moment; a time without a zone is UTC. What cannot be read with certainty, such as 10/12/2023, is
 * not read.
 */
public final class FeedDate {

    private static final int EARLIEST = 1970;
    private static final int LONGEST = 100;
    private static final int MOST_BLANKS = 1_000;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private FeedDate() {}

    /** The moment that the text stands for; empty when that cannot be told. */
    public static Optional<Instant> read(String text) {
        try {
            return StandardDate.read(text).or(() -> readOther(text));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> readOther(String text) {
        if (text.length() > MOST_BLANKS) {
            return Optional.empty();
        }
        String clean = BLANKS.matcher(text).replaceAll(" ").strip();
        if (clean.isEmpty() || clean.length() > LONGEST) {
            return Optional.empty();
        }
        return IsoDate.read(clean).or(() -> WordyDate.read(clean));
    }

    /** The moment, if it is one that a release can have: nothing that is before the web, or that the index cannot hold. */
    static Optional<Instant> moment(LocalDate day, Clocktime time, ZoneOffset zone) {
        if (day.getYear() < EARLIEST) {
            return Optional.empty();
        }
        return Optional.of(day.plusDays(time.plusDays()).atTime(time.time()).toInstant(zone))
                .filter(DateRange::contains);
    }

    /**
     * The time on a clock.
     *
     * @param plusDays 1 for 24:00, else 0
     */
    record Clocktime(LocalTime time, int plusDays) {

        static final Clocktime MIDNIGHT = new Clocktime(LocalTime.MIDNIGHT, 0);

        /** Of a time as written; a leap second is the second before it, as no Java clock has one. */
        static Clocktime of(int hour, int minute, int second, int nano) {
            return hour == 24 && minute == 0 && second == 0
                    ? new Clocktime(LocalTime.MIDNIGHT, 1)
                    : new Clocktime(LocalTime.of(hour, minute, Math.min(second, 59), nano), 0);
        }
    }
}
