package org.communique.enrich.text.date;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/** Day in the address of a page: {@code /2025/03/04/}, {@code /2025-03-04-bridge}, {@code /20250304/}. */
public final class UrlDate {

    private static final Pattern FORM =
            Pattern.compile("(?<![\\d])((?:19|20)\\d{2})(?:([/_-])(\\d{1,2})\\2(\\d{1,2})|(\\d{2})(\\d{2}))(?![\\d])");
    private static final int LONGEST = 2_000;

    private UrlDate() {}

    /** Returns the first day in the path of an address, at midnight UTC. */
    public static Optional<Instant> find(URI address) {
        var path = address.getPath();
        if (path == null || path.length() > LONGEST) {
            return Optional.empty();
        }
        return FORM.matcher(path)
                .results()
                .flatMap(match -> day(
                        match.group(1),
                        match.group(3) != null ? match.group(3) : match.group(5),
                        match.group(4) != null ? match.group(4) : match.group(6))
                        .stream())
                .findFirst();
    }

    private static Optional<Instant> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
