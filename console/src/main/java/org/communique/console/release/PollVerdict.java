package org.communique.console.release;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.communique.console.feed.FeedStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reason why no poll has found a page.
 *
 * @param sentence for people
 * @param feeds of its publisher, with what each says
 */
record PollVerdict(String sentence, List<FeedReason> feeds) {

    private static final int MAX_FEEDS = 20;

    /** Reason of one feed. */
    record FeedReason(FeedStatus feed, String reason) {}

    /** Copies the list. */
    PollVerdict {
        feeds = List.copyOf(feeds);
    }

    /** Judges the feeds of the publisher of a page. */
    static PollVerdict of(String url, List<FeedStatus> all) {
        var host = host(url);
        if (host.isEmpty()) {
            return new PollVerdict("Nothing that was polled or pushed has this identifier.", List.of());
        }
        var feeds = all.stream()
                .filter(feed -> isOf(host.get(), feed))
                .sorted(Comparator.comparing(FeedStatus::url))
                .limit(MAX_FEEDS)
                .toList();
        if (feeds.isEmpty()) {
            return new PollVerdict(
                    "No feed of %s is registered, and nobody pushed this page: nothing looks for it."
                            .formatted(host.get()),
                    List.of());
        }
        return new PollVerdict(
                "No poll has found this page. %s of its publisher %s:"
                        .formatted(
                                feeds.size() == 1 ? "The feed" : "The feeds",
                                feeds.size() == 1 ? "says why" : "say why"),
                feeds.stream().map(feed -> new FeedReason(feed, reason(feed))).toList());
    }

    /** By source, as a registration may give any name to it, or by the host of the feed's URL. */
    private static boolean isOf(String host, FeedStatus feed) {
        return isWithin(host, feed.source())
                || host(feed.url())
                        .filter(own -> isWithin(host, own) || isWithin(own, host))
                        .isPresent();
    }

    private static boolean isWithin(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url.strip()).getHost())
                    .map(host -> host.toLowerCase(Locale.ROOT))
                    .map(host -> host.startsWith("www.") ? host.substring("www.".length()) : host);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the reason of a feed, the strongest one first. */
    static String reason(FeedStatus feed) {
        if (feed.paused()) {
            return "It is paused, by %s.".formatted(feed.disabledBy());
        }
        if (feed.lastPoll() == null) {
            return "It was not polled yet%s.".formatted(next(feed.nextPoll()));
        }
        var parts = new ArrayList<String>();
        switch (feed.condition()) {
            case "gone" -> parts.add("Its publisher says that it is gone: %s.".formatted(feed.lastOutcome()));
            case "failing", "slowing" ->
                parts.add("Its polls fail since %s (%d in a row): %s."
                        .formatted(feed.failingSince(), feed.failures(), feed.lastOutcome()));
            case "throttled", "held" ->
                parts.add("Its publisher asks to come back later: %s.".formatted(feed.lastOutcome()));
            default ->
                parts.add("Its last poll, at %s, did not list it: %s.".formatted(feed.lastPoll(), feed.lastOutcome()));
        }
        if (feed.gaps() > 0) {
            parts.add("Items may have been missed between two polls, %d %s: shorten its interval."
                    .formatted(feed.gaps(), feed.gaps() == 1 ? "time" : "times"));
        }
        if (feed.nextPoll() != null) {
            parts.add("The next poll is at %s.".formatted(feed.nextPoll()));
        }
        return String.join(" ", parts);
    }

    private static String next(@Nullable Instant time) {
        return time == null ? "" : "; its first poll is at %s".formatted(time);
    }
}
