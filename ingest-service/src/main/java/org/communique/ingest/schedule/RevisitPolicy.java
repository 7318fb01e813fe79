package org.communique.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communique.contracts.release.Dates;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.state.WatchedPage;
import org.communique.kit.failure.Durations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Policy of later checks of the article pages of recent releases.
 *
 * @param recheckAfter times of the checks after the event of a release, in any order; none means never
 * @param recheckLimit the largest number of pages of a feed, the latest ones
 */
@ConfigurationProperties("communique.ingest.pages")
public record RevisitPolicy(
        @DefaultValue({"1h", "6h", "1d", "3d"}) List<Duration> recheckAfter,
        @DefaultValue("50") int recheckLimit) {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException when a duration is not positive, or the number negative */
    public RevisitPolicy {
        recheckAfter = recheckAfter.stream().sorted().toList();
        if (recheckAfter.stream().anyMatch(wait -> !wait.isPositive())) {
            throw new IllegalArgumentException("communique.ingest.pages.recheck-after: %s (expected: each above 0)"
                    .formatted(recheckAfter.stream().map(Durations::text).toList()));
        }
        if (recheckLimit < 0) {
            throw new IllegalArgumentException(
                    "communique.ingest.pages.recheck-limit: %d (expected: >= 0)".formatted(recheckLimit));
        }
    }

    /**
     * Returns the first check of a page after the event of its release.
     *
     * @param dates dates of the release: an old one is not checked
     * @param validators validators of the page
     * @return empty without any check
     */
    public Optional<WatchedPage> watch(Dates dates, Validators validators, Instant now) {
        return isRecent(dates, now) ? next(new WatchedPage(now, now, validators, false), now) : Optional.empty();
    }

    /**
     * Returns the next check after one of a page that exists or is unavailable.
     *
     * @param validators the last validators of the page
     * @return empty after the last check
     */
    public Optional<WatchedPage> checked(WatchedPage page, Validators validators, Instant now) {
        return next(new WatchedPage(page.since(), now, validators, false), now);
    }

    /** Returns one more check of a page that is gone, after the shortest wait. */
    public WatchedPage gone(WatchedPage page, Instant now) {
        return new WatchedPage(page.since(), now.plus(shortest()), page.validators(), true);
    }

    /** Returns the latest pages, up to the limit. */
    public Map<String, WatchedPage> latest(Map<String, WatchedPage> pages) {
        if (pages.size() <= recheckLimit) {
            return pages;
        }
        var byTime = Comparator.comparing(
                (Map.Entry<String, WatchedPage> entry) -> entry.getValue().since());
        return pages.entrySet().stream()
                .sorted(byTime.reversed())
                .limit(recheckLimit)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns the shortest time between two checks of pages of one feed. */
    public Duration pause() {
        return shortest().compareTo(LONGEST_PAUSE) < 0 ? shortest() : LONGEST_PAUSE;
    }

    private Duration shortest() {
        return recheckAfter.isEmpty() ? LONGEST_PAUSE : recheckAfter.getFirst();
    }

    private boolean isRecent(Dates dates, Instant now) {
        var said = Stream.of(Optional.ofNullable(dates.published()), Optional.ofNullable(dates.updated()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        return !recheckAfter.isEmpty()
                && said.map(date -> date.plus(recheckAfter.getLast()).isAfter(now))
                        .orElse(true);
    }

    private Optional<WatchedPage> next(WatchedPage page, Instant now) {
        return recheckAfter.stream()
                .map(wait -> page.since().plus(wait))
                .filter(next -> next.isAfter(now))
                .findFirst()
                .map(next -> new WatchedPage(page.since(), next, page.validators(), false));
    }
}
