package org.communique.enrich.extract.html.head;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Parser of machine-readable dates: ISO 8601, with and without time, zone and colons. */
final class MachineDate {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd[['T'][' ']HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][ ][XXX][XX][X]]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private MachineDate() {}

    /** Parses a date; a day without time is midnight UTC, a time without zone is in the source's. */
    static Optional<Instant> parse(String text, ZoneId zone) {
        try {
            return Optional.of(instant(
                    FORM.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from), zone));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor parsed, ZoneId zone) {
        return switch (parsed) {
            case OffsetDateTime time -> time.toInstant();
            case LocalDateTime time -> time.atZone(zone).toInstant();
            case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
            default ->
                throw new IllegalStateException(
                        "date: %s (expected: with offset, without offset, or a day)".formatted(parsed));
        };
    }
}
