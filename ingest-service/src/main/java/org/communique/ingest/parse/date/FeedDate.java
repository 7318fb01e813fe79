package org.communique.ingest.parse.date;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.communique.contracts.release.DateRange;

/**
 * Parser of dates: ISO 8601 (RFC 3339, W3C-DTF), RFC 822 with its successors, and their variants; seconds and
 * milliseconds of Unix time; days in figures; names of months in all languages of the JDK. A date without a time is its
 * first moment; a time without a zone is UTC. Ambiguous dates, such as 10/12/2023, are not parsed.
 */
public final class FeedDate {

    private static final int EARLIEST = 1970;
    private static final int LONGEST = 100;
    private static final int MOST_BLANKS = 1_000;
    private static final char LAST_ASCII = 0x7f;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private FeedDate() {}

    /** Parses a date; empty when it is ambiguous or invalid. */
    public static Optional<Instant> parse(String text) {
        try {
            return StandardDate.parse(text).or(() -> readOther(text));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> readOther(String text) {
        if (text.length() > MOST_BLANKS) {
            return Optional.empty();
        }
        String clean = withAsciiDigits(
                Normalizer.normalize(BLANKS.matcher(text).replaceAll(" ").strip(), Normalizer.Form.NFKC));
        if (clean.isEmpty() || clean.length() > LONGEST) {
            return Optional.empty();
        }
        return EpochDate.parse(clean)
                .or(() -> IsoDate.parse(clean))
                .or(() -> NumericDate.parse(clean))
                .or(() -> WordyDate.parse(clean));
    }

    private static String withAsciiDigits(String text) {
        var digits = new StringBuilder(text);
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c > LAST_ASCII && Character.isDigit(c)) {
                digits.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return digits.toString();
    }

    /** Returns the moment if a release can have it: neither before the web, nor beyond the range of the index. */
    static Optional<Instant> moment(LocalDate day, Clocktime time, ZoneId zone) {
        if (day.getYear() < EARLIEST) {
            return Optional.empty();
        }
        return Optional.of(day.plusDays(time.plusDays())
                        .atTime(time.time())
                        .atZone(zone)
                        .toInstant())
                .filter(DateRange::contains);
    }

    /**
     * Time of day.
     *
     * @param plusDays 1 for 24:00, else 0
     */
    record Clocktime(LocalTime time, int plusDays) {

        static final Clocktime MIDNIGHT = new Clocktime(LocalTime.MIDNIGHT, 0);

        /** Returns the time as written; a leap second is the second before it, as no Java clock has one. */
        static Clocktime of(int hour, int minute, int second, int nano) {
            return hour == 24 && minute == 0 && second == 0
                    ? new Clocktime(LocalTime.MIDNIGHT, 1)
                    : new Clocktime(LocalTime.of(hour, minute, Math.min(second, 59), nano), 0);
        }
    }
}
