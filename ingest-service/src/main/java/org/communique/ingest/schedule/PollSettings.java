package org.communique.ingest.schedule;

import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of polls.
 *
 * @param interval the shortest interval of a feed without one of its own
 * @param maxInterval the longest interval of a feed without one of its own, however rare its news
 * @param maxPublisherDelay the longest delay at a publisher's request (ttl, sy:update, Cache-Control, Expires)
 * @param maxRetryAfter the longest delay by Retry-After
 * @param maxBackoff the longest back-off of a failing feed; four times as long after a lasting failure
 * @param goneThreshold the duration of nothing but 410 before a feed counts as gone
 * @param goneInterval the interval of a feed that is gone
 * @param redirectTrustAfter the time until an unchanged permanent redirect is trusted
 * @param jitter the largest random delay of a poll, as a part of its wait: keeps feeds apart
 * @param concurrency the total limit of polls at the same time, over all hosts; the limit per host is the fetcher's
 * @param transactionItems the largest number of items, with their pages, in one transaction
 * @param pageConcurrency the largest number of article pages fetched at the same time, over all polls
 * @param pageMemory the memory for bodies of article pages until their commit, over all polls; one larger page at a time
 *     may come on top; null for a sixteenth of the heap
 * @param pageAttempts the number of requests for an article page before it is given up
 */
@ConfigurationProperties("communique.ingest.poll")
public record PollSettings(
        @DefaultValue("5m") Duration interval,
        @DefaultValue("1h") Duration maxInterval,
        @DefaultValue("1d") Duration maxPublisherDelay,
        @DefaultValue("7d") Duration maxRetryAfter,
        @DefaultValue("6h") Duration maxBackoff,
        @DefaultValue("1d") Duration goneThreshold,
        @DefaultValue("7d") Duration goneInterval,
        @DefaultValue("3d") Duration redirectTrustAfter,
        @DefaultValue("0.1") double jitter,
        @DefaultValue("32") int concurrency,
        @DefaultValue("20") int transactionItems,
        @DefaultValue("8") int pageConcurrency,
        @Nullable DataSize pageMemory,
        @DefaultValue("3") int pageAttempts) {

    private static final int HEAP_PER_PAGE_MEMORY = 16;

    /** @throws IllegalArgumentException for a value out of range */
    public PollSettings {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException(
                    "communique.ingest.poll.interval: %s (expected: above 0)".formatted(Durations.text(interval)));
        }
        if (pageMemory != null && pageMemory.isNegative()) {
            throw new IllegalArgumentException(
                    "communique.ingest.poll.page-memory: %s (expected: not negative)".formatted(pageMemory));
        }
        if (concurrency < 1 || transactionItems < 1 || pageConcurrency < 1) {
            throw new IllegalArgumentException(
                    "communique.ingest.poll: concurrency %d, transaction-items %d, page-concurrency %d (expected: each >= 1)"
                            .formatted(concurrency, transactionItems, pageConcurrency));
        }
    }

    /** Returns the memory for the bodies of article pages. */
    public DataSize pageMemoryOrDefault() {
        return pageMemory == null
                ? DataSize.ofBytes(Runtime.getRuntime().maxMemory() / HEAP_PER_PAGE_MEMORY)
                : pageMemory;
    }
}
