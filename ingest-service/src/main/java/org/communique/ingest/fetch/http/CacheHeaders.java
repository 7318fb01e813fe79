package org.communique.ingest.fetch.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;
import org.communique.ingest.fetch.Validators;
import org.jspecify.annotations.Nullable;

/** Cache headers of a response: RFC 9110 (validators, Retry-After), RFC 9111 (freshness). */
record CacheHeaders(MessageHeaders headers, InstantSource clock) {

    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d+)");
    private static final Pattern NOT_WITHOUT_ASKING =
            Pattern.compile("(?i)(?:^|[,\\s])(?:no-cache|no-store)(?:$|[,\\s;=])");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern ASCTIME = Pattern.compile("(\\w{3}) (\\w{3}) +(\\d+) ([\\d:]{8}) (\\d{4})");
    /** Replacement for larger numbers (RFC 9111, section 1.2.2). */
    private static final Duration LONGEST = Duration.ofSeconds(Integer.MAX_VALUE);

    private static final int LONGEST_DIGITS = 9;

    /** Returns the validators of the response, and for a missing kind those of the request. */
    Validators validatorsOr(Validators sent) {
        String etag = value("ETag");
        String lastModified = value("Last-Modified");
        return new Validators(
                etag != null ? etag : sent.etag(), lastModified != null ? lastModified : sent.lastModified());
    }

    /** Returns the freshness lifetime; null when there is none. */
    @Nullable
    Duration freshFor() {
        String control = value("Cache-Control");
        if (control != null && NOT_WITHOUT_ASKING.matcher(control).find()) {
            return Duration.ZERO;
        }
        if (control != null) {
            var maxAge = MAX_AGE.matcher(control);
            if (maxAge.find()) {
                return notNegative(seconds(maxAge.group(1)).minus(age()));
            }
        }
        String expires = value("Expires");
        return expires == null ? null : until(expires, date()).orElse(Duration.ZERO);
    }

    /** Returns the wait of Retry-After; null when there is none. */
    @Nullable
    Duration retryAfter() {
        String value = value("Retry-After");
        if (value == null) {
            return null;
        }
        return DIGITS.matcher(value).matches()
                ? seconds(value)
                : until(value, clock.instant()).orElse(null);
    }

    private Duration age() {
        String age = value("Age");
        return age != null && DIGITS.matcher(age).matches() ? seconds(age) : Duration.ZERO;
    }

    private Instant date() {
        String date = value("Date");
        return Optional.ofNullable(date).flatMap(CacheHeaders::read).orElseGet(clock::instant);
    }

    private static Optional<Duration> until(String date, Instant from) {
        return read(date).map(to -> notNegative(Duration.between(from, to)));
    }

    /** Parses all three forms of RFC 9110, section 5.6.7; the last, of asctime, has no zone and means UTC. */
    private static Optional<Instant> read(String date) {
        return Optional.ofNullable(DateUtils.parseStandardDate(date))
                .or(() -> Optional.ofNullable(DateUtils.parseStandardDate(asInternetMessage(date))));
    }

    private static String asInternetMessage(String date) {
        return ASCTIME.matcher(date).replaceFirst("$1, $3 $2 $5 $4 GMT");
    }

    private static Duration seconds(String digits) {
        return digits.length() > LONGEST_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    private @Nullable String value(String name) {
        Header header = headers.getFirstHeader(name);
        return header == null || header.getValue() == null
                ? null
                : header.getValue().strip();
    }
}
