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
 * When the article pages of recent releases are looked at again.
 *
 * @param again how long after a release was told, in any order; none means never
 * @param most how many pages of a feed, the latest ones
 */
@ConfigurationProperties("communique.ingest.pages")
public record RevisitPolicy(
        @DefaultValue({"1h", "6h", "1d", "3d"}) List<Duration> again,
        @DefaultValue("50") int most) {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException when a duration is not positive, or the number negative */
    public RevisitPolicy {
        again = again.stream().sorted().toList();
        if (again.stream().anyMatch(wait -> !wait.isPositive())) {
            throw new IllegalArgumentException("communique.ingest.pages.again: %s (expected: each above 0)"
                    .formatted(again.stream().map(Durations::text).toList()));
        }
        if (most < 0) {
            throw new IllegalArgumentException("communique.ingest.pages.most: %d (expected: >= 0)".formatted(most));
        }
    }

    /**
     * A release was told with its page.
     *
     * @param dates of the release: one that was old when it was told is not watched
     * @param validators of the page
     * @return empty when the page is not looked at again
     */
    public Optional<WatchedPage> begin(Dates dates, Validators validators, Instant now) {
        return isRecent(dates, now) ? next(new WatchedPage(now, now, validators, false), now) : Optional.empty();
    }

    /**
     * A page was looked at, and is there or can't be had.
     *
     * @param validators of the page as it is known now
     * @return empty when it is not looked at any more
     */
    public Optional<WatchedPage> looked(WatchedPage page, Validators validators, Instant now) {
        return next(new WatchedPage(page.since(), now, validators, false), now);
    }

    /** A page was gone; whether it is gone for good is looked at once more, after the shortest wait. */
    public WatchedPage gone(WatchedPage page, Instant now) {
        return new WatchedPage(page.since(), now.plus(shortest()), page.validators(), true);
    }

    /** As many as are remembered, the latest. */
    public Map<String, WatchedPage> kept(Map<String, WatchedPage> pages) {
        if (pages.size() <= most) {
            return pages;
        }
        var latest = Comparator.comparing(
                (Map.Entry<String, WatchedPage> entry) -> entry.getValue().since());
        return pages.entrySet().stream()
                .sorted(latest.reversed())
                .limit(most)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How long the pages of a feed are left alone after some of them were looked at, whatever came of it. */
    public Duration pause() {
        return shortest().compareTo(LONGEST_PAUSE) < 0 ? shortest() : LONGEST_PAUSE;
    }

    private Duration shortest() {
        return again.isEmpty() ? LONGEST_PAUSE : again.getFirst();
    }

    private boolean isRecent(Dates dates, Instant now) {
        var said = Stream.of(Optional.ofNullable(dates.published()), Optional.ofNullable(dates.updated()))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        return !again.isEmpty()
                && said.map(date -> date.plus(again.getLast()).isAfter(now)).orElse(true);
    }

    private Optional<WatchedPage> next(WatchedPage page, Instant now) {
        return again.stream()
                .map(wait -> page.since().plus(wait))
                .filter(next -> next.isAfter(now))
                .findFirst()
                .map(next -> new WatchedPage(page.since(), next, page.validators(), false));
    }
}
