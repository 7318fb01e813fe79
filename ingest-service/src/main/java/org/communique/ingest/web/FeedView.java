package org.communique.ingest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedHealth;
import org.communique.ingest.state.FeedId;
import org.communique.ingest.state.FeedMove;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.Subscription;
import org.communique.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A feed and how it is doing.
 *
 * @param feed as it was named
 * @param health as its owner knows it at this moment
 * @param releases how many releases it was the first to tell
 * @param items how many its last document had
 * @param overlapsLost how often items may have been missed between two polls
 * @param pages that are looked at again for corrections
 * @param push by its hub (WebSub); null when no hub was asked
 * @param movedTo where it says it has moved for good; null when it does not
 */
record FeedView(
        @JsonUnwrapped Feed feed,
        @JsonUnwrapped FeedHealth health,
        long releases,
        int items,
        long overlapsLost,
        Watched pages,
        @Nullable Push push,
        @Nullable FeedMove movedTo) {

    /**
     * A hub. What only it knows is not shown.
     *
     * @param until when it has to be asked again; null while it did not agree
     * @param last when it pushed last; null when it never did
     * @param trusted whether polls are rare because it pushes all there is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Push(
            URI hub,
            URI topic,
            @Nullable Instant until,
            @Nullable Instant last,
            boolean trusted) {

        static Push of(Subscription known) {
            return new Push(known.hub().url(), known.hub().topic(), known.until(), known.lastPush(), known.trusted());
        }
    }

    /**
     * Article pages of recent releases.
     *
     * @param watched how many
     * @param next when the next one is looked at; null when there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Watched(int watched, @Nullable Instant next) {

        static Watched of(FeedState state) {
            return new Watched(state.pages().size(), state.nextLook().orElse(null));
        }
    }

    /**
     * A feed of a territory that is ours.
     *
     * @throws org.springframework.web.ErrorResponseException 404 when it is not there any more
     */
    static FeedView of(FeedId id, OwnedPartition territory) {
        return territory
                .feed(id)
                .map(feed -> of(feed, territory))
                .orElseThrow(() -> Problem.unknown("feed '%s': deleted meanwhile (expected: there)".formatted(id)));
    }

    /** A feed of a territory that is ours. */
    static FeedView of(Feed feed, OwnedPartition territory) {
        var state = territory.stateOf(feed.id());
        return new FeedView(
                feed,
                state.health(),
                state.releases(),
                state.items().size(),
                state.overlapsLost(),
                Watched.of(state),
                territory.subscription(feed.id()).map(Push::of).orElse(null),
                state.move());
    }
}
