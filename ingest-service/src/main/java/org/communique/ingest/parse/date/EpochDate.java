package org.communique.ingest.parse.date;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Unix time in seconds, milliseconds or microseconds, by the number of digits: from September 2001 to May 2033. Longer
 * numbers of ten digits begin like a year, and are ambiguous.
 */
final class EpochDate {

    private static final Pattern FORM = Pattern.compile("1\\d{9}(?:\\d{3}(?:\\d{3})?)?(?:\\.\\d{1,9})?");
    private static final int DIGITS_OF_SECONDS = 10;
    private static final int NANO_DIGITS = 9;

    private EpochDate() {}

    static Optional<Instant> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int digits = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        var nanos = new BigDecimal(text)
                .movePointLeft(digits - DIGITS_OF_SECONDS)
                .movePointRight(NANO_DIGITS)
                .longValue();
        return Optional.of(Instant.EPOCH.plusNanos(nanos));
    }
}
