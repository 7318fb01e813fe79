package org.communique.ingest.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a hub was asked to push (WebSub), and how well it does: a record of {@code feeds.state} beside that of its feed,
 * since a hub may answer while the feed is being polled.
 *
 * @param feed which
 * @param hub that was asked
 * @param callback where it pushes to; nobody else is told
 * @param secret that it signs with
 * @param asked when it was asked last
 * @param until when its lease is over; null while it did not agree
 * @param lastPush when it pushed last; null when it never did
 * @param brought whether it pushed something new since the last poll
 * @param trusted whether the last polls found nothing that it had not pushed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Subscription(
        FeedId feed,
        Hub hub,
        URI callback,
        String secret,
        Instant asked,
        @Nullable Instant until,
        @Nullable Instant lastPush,
        boolean brought,
        boolean trusted) {

    /** What is added to the id of the feed in the key of the record. */
    public static final String KEY = "/hub";

    /** A hub that did not agree is asked again after so long. */
    private static final Duration AGAIN = Duration.ofHours(6);

    /** A hub is asked. */
    public static Subscription of(FeedId feed, Hub hub, URI callback, String secret, Instant now) {
        return new Subscription(feed, hub, callback, secret, now, null, null, false, false);
    }

    /** It is asked once more. */
    public Subscription askedAgain(Instant now) {
        return new Subscription(feed, hub, callback, secret, now, until, lastPush, brought, trusted);
    }

    /** It agreed. */
    public Subscription agreed(Instant leaseEnd) {
        return new Subscription(feed, hub, callback, secret, asked, leaseEnd, lastPush, brought, trusted);
    }

    /** It does not want to, or does not want to any more. */
    public Subscription denied() {
        return new Subscription(feed, hub, callback, secret, asked, null, lastPush, false, false);
    }

    /** It pushed. */
    public Subscription pushed(boolean somethingNew, Instant now) {
        return new Subscription(feed, hub, callback, secret, asked, until, now, brought || somethingNew, trusted);
    }

    /**
     * A poll read the feed. One that finds nothing after a push that brought something shows that pushes come; one that
     * finds something shows that they do not.
     */
    public Subscription polled(boolean foundSomething) {
        return new Subscription(
                feed, hub, callback, secret, asked, until, lastPush, false, !foundSomething && (trusted || brought));
    }

    /** Whether what is new is pushed, so that polls may be rare. */
    public boolean isHealthy(Instant now) {
        return trusted && until != null && now.isBefore(until);
    }

    /** Whether the hub is to be asked again: half of the lease is over, or it did not agree for long. */
    public boolean isDue(Instant now) {
        return until == null
                ? !now.isBefore(asked.plus(AGAIN))
                : !now.isBefore(asked.plus(Duration.between(asked, until).dividedBy(2)));
    }
}
