package org.communique.ingest.schedule;

import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How feeds are polled.
 *
 * @param interval the shortest between two polls of a feed that has none of its own
 * @param maxInterval the longest between two polls of a feed that has none of its own, however seldom it has something
 * @param longest a publisher is heeded when it asks to come back later (ttl, sy:update, Cache-Control, Expires)
 * @param longestRetryAfter a publisher is heeded when it says when to come back (Retry-After)
 * @param longestBackoff between two polls of a feed that fails; four times that when it fails for good
 * @param goneAfter 410 for so long is a feed that is gone
 * @param gone between two looks at a feed that is gone
 * @param moveAfter a permanent redirect that stays the same for so long is believed
 * @param jitter how much later than due a poll may be, as a part of the wait: keeps feeds apart
 * @param concurrency polls at the same time
 * @param chunk items that go into one transaction, with their pages
 * @param pages article pages fetched at the same time, over all polls
 * @param pageMemory for the bodies of article pages, over all polls, until what they say is committed; one larger page at
 *     a time may come on top; null for a sixteenth of the heap
 * @param pageTries how often an article page is asked for before it is given up
 */
@ConfigurationProperties("communique.poll")
public record PollSettings(
        @DefaultValue("5m") Duration interval,
        @DefaultValue("1h") Duration maxInterval,
        @DefaultValue("1d") Duration longest,
        @DefaultValue("7d") Duration longestRetryAfter,
        @DefaultValue("6h") Duration longestBackoff,
        @DefaultValue("1d") Duration goneAfter,
        @DefaultValue("7d") Duration gone,
        @DefaultValue("3d") Duration moveAfter,
        @DefaultValue("0.1") double jitter,
        @DefaultValue("32") int concurrency,
        @DefaultValue("20") int chunk,
        @DefaultValue("8") int pages,
        @Nullable DataSize pageMemory,
        @DefaultValue("3") int pageTries) {

    private static final int HEAP_PER_PAGE_MEMORY = 16;

    /** @throws IllegalArgumentException when a value makes no sense */
    public PollSettings {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException(
                    "communique.poll.interval: %s (expected: above 0)".formatted(Durations.text(interval)));
        }
        if (pageMemory != null && pageMemory.isNegative()) {
            throw new IllegalArgumentException(
                    "communique.poll.page-memory: %s (expected: not negative)".formatted(pageMemory));
        }
        if (concurrency < 1 || chunk < 1 || pages < 1) {
            throw new IllegalArgumentException(
                    "communique.poll: concurrency %d, chunk %d, pages %d (expected: each >= 1)"
                            .formatted(concurrency, chunk, pages));
        }
    }

    /** For the bodies of article pages, in bytes. */
    public DataSize pageMemoryOrDefault() {
        return pageMemory == null
                ? DataSize.ofBytes(Runtime.getRuntime().maxMemory() / HEAP_PER_PAGE_MEMORY)
                : pageMemory;
    }
}
