package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Subscription at a hub (WebSub) and its reliability: a record of {@code feeds.state} beside that of its feed, since a
 * hub may answer during a poll of the feed.
 *
 * @param feed id of the feed
 * @param hub the hub
 * @param callback URL for notifications; known to this hub only
 * @param secret key of the hub's signatures
 * @param requestedAt time of the last request
 * @param leaseUntil end of the lease; null before the hub has verified it
 * @param lastPush time of the last notification; null when there was none
 * @param deliveredNews whether a notification had news since the last poll
 * @param trusted whether the last polls found nothing beyond its notifications
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subscription(
        FeedId feed,
        Hub hub,
        URI callback,
        String secret,
        Instant requestedAt,
        @Nullable Instant leaseUntil,
        @Nullable Instant lastPush,
        boolean deliveredNews,
        boolean trusted) {

    /** Suffix of the record key, after the id of the feed. */
    public static final String KEY = "/hub";

    private static final Duration RETRY_INTERVAL = Duration.ofHours(6);

    /** Returns a subscription requested for the first time. */
    public static Subscription of(FeedId feed, Hub hub, URI callback, String secret, Instant now) {
        return new Subscription(feed, hub, callback, secret, now, null, null, false, false);
    }

    /** Returns a copy requested again. */
    public Subscription requestedAgain(Instant now) {
        return new Subscription(feed, hub, callback, secret, now, leaseUntil, lastPush, deliveredNews, trusted);
    }

    /** Returns a copy with the lease verified by the hub. */
    public Subscription verified(Instant leaseEnd) {
        return new Subscription(feed, hub, callback, secret, requestedAt, leaseEnd, lastPush, deliveredNews, trusted);
    }

    /** Returns a copy denied by the hub, at first or later. */
    public Subscription denied() {
        return new Subscription(feed, hub, callback, secret, requestedAt, null, lastPush, false, false);
    }

    /** Returns a copy after a notification. */
    public Subscription pushed(boolean news, Instant now) {
        return new Subscription(
                feed, hub, callback, secret, requestedAt, leaseUntil, now, deliveredNews || news, trusted);
    }

    /**
     * Returns a copy after a poll. A poll without news after a notification with news shows that notifications arrive; a
     * poll with news shows that they do not.
     */
    public Subscription polled(boolean news) {
        return new Subscription(
                feed,
                hub,
                callback,
                secret,
                requestedAt,
                leaseUntil,
                lastPush,
                false,
                !news && (trusted || deliveredNews));
    }

    /** Whether the hub can be relied on, so that polls may be rare. */
    public boolean isHealthy(Instant now) {
        return trusted && leaseUntil != null && now.isBefore(leaseUntil);
    }

    /** Whether to request it again: half of the lease is over, or the hub has not verified it for six hours. */
    public boolean isDue(Instant now) {
        return leaseUntil == null
                ? !now.isBefore(requestedAt.plus(RETRY_INTERVAL))
                : !now.isBefore(requestedAt.plus(
                        Duration.between(requestedAt, leaseUntil).dividedBy(2)));
    }
}
