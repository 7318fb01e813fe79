package org.communique.ingest.parse.extension;

import static org.communique.ingest.parse.xml.XmlNamespace.RSS;
import static org.communique.ingest.parse.xml.XmlNamespace.SY;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.communique.ingest.parse.xml.XmlElement;

/** Minimum time between fetches by the publisher: {@code ttl} of RSS 2.0, else the syndication module of RSS 1.0. */
public final class UpdateInterval {

    private UpdateInterval() {}

    /** Returns the interval of a feed. */
    public static Optional<Duration> of(XmlElement feed) {
        return feed.first(RSS, "ttl")
                .flatMap(ttl -> positive(ttl.text()))
                .map(Duration::ofMinutes)
                .or(() -> syndication(feed));
    }

    private static Optional<Duration> syndication(XmlElement feed) {
        long times = feed.first(SY, "updatefrequency")
                .flatMap(frequency -> positive(frequency.text()))
                .orElse(1L);
        return feed.first(SY, "updateperiod")
                .flatMap(period -> period(period.text()))
                .map(period -> period.dividedBy(times));
    }

    private static Optional<Duration> period(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "hourly" -> Optional.of(Duration.ofHours(1));
            case "daily" -> Optional.of(Duration.ofDays(1));
            case "weekly" -> Optional.of(Duration.ofDays(7));
            case "monthly" -> Optional.of(Duration.ofDays(30));
            case "yearly" -> Optional.of(Duration.ofDays(365));
            default -> Optional.empty();
        };
    }

    private static Optional<Long> positive(String digits) {
        return digits.matches("\\d{1,9}") && Long.parseLong(digits) > 0
                ? Optional.of(Long.parseLong(digits))
                : Optional.empty();
    }
}
