package org.communique.newsroom.web;

import com.sun.net.httpserver.Headers;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluation of conditional requests (RFC 9110 section 13) and accepted encodings. */
final class Validators {

    private Validators() {}

    /** Evaluates {@code If-None-Match} when present, {@code If-Modified-Since} otherwise. */
    static boolean unchanged(Headers request, String tag, Optional<Instant> lastModified) {
        var tags = request.getFirst("If-None-Match");
        if (tags != null) {
            return Arrays.stream(tags.split(",", -1))
                    .map(it -> it.strip().replaceFirst("^W/", ""))
                    .anyMatch(it -> it.equals(tag) || it.equals("*"));
        }
        return lastModified
                .flatMap(when -> since(request.getFirst("If-Modified-Since"))
                        .map(since -> !when.truncatedTo(ChronoUnit.SECONDS).isAfter(since)))
                .orElse(false);
    }

    /** Returns whether gzip is among the encodings and not refused by a weight of nought. */
    static boolean takesGzip(@Nullable String accepted) {
        return accepted != null
                && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(it -> it.replace(" ", ""))
                        .anyMatch(it -> it.equals("gzip") || it.matches("gzip;q=(1.*|0?\\.0*[1-9].*)"));
    }

    /** Returns the date; an unreadable one is ignored, as the RFC asks. */
    private static Optional<Instant> since(@Nullable String date) {
        if (date == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
