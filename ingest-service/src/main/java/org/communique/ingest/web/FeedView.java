package org.communique.ingest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedHealth;
import org.communique.ingest.state.FeedMove;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.HostHold;
import org.communique.ingest.state.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Feed and its health, as an instance reports it.
 *
 * @param feed as registered
 * @param health at this moment, in the memory of its owner
 * @param releases number of releases that were first emitted for this feed
 * @param items number of items in its last document
 * @param gaps how often items may have been missed between two polls
 * @param pages article pages to check again for corrections
 * @param push subscription at its hub (WebSub); null when there is none
 * @param movedTo permanent redirect; null when there is none
 * @param held pause of its host, at a poll of another feed; null when there is none
 */
record FeedView(
        @JsonUnwrapped Feed feed,
        @JsonUnwrapped FeedHealth health,
        long releases,
        int items,
        long gaps,
        Watched pages,
        @Nullable Push push,
        @Nullable FeedMove movedTo,
        @Nullable HostHold held) {

    /**
     * Subscription at a hub, without its secrets.
     *
     * @param leaseUntil end of the lease; null before the hub has verified it
     * @param lastPush time of the last notification; null when there was none
     * @param trusted whether polls are rare because the hub is reliable
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Push(
            URI hub,
            URI topic,
            @Nullable Instant leaseUntil,
            @Nullable Instant lastPush,
            boolean trusted) {

        static Push of(Subscription subscription) {
            return new Push(
                    subscription.hub().url(),
                    subscription.hub().topic(),
                    subscription.leaseUntil(),
                    subscription.lastPush(),
                    subscription.trusted());
        }
    }

    /**
     * Article pages of recent releases.
     *
     * @param watched number of pages
     * @param next time of the next check; null when there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Watched(int watched, @Nullable Instant next) {

        static Watched of(FeedState state) {
            return new Watched(state.pages().size(), state.nextPageCheck().orElse(null));
        }
    }
}
