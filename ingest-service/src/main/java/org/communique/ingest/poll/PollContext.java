package org.communique.ingest.poll;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.communique.contracts.event.ObservationSource;
import org.communique.ingest.detect.FeedDiff;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.parse.item.FeedDocument;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.Subscription;

/**
 * Input of one poll.
 *
 * @param feed the feed to poll
 * @param partition the partition of the feed
 * @param before the feed's state at the beginning
 * @param began the time of the beginning
 */
record PollContext(Feed feed, OwnedPartition partition, FeedState before, Instant began) {

    /** Returns the context of a poll that begins now. */
    static PollContext of(Feed feed, OwnedPartition partition, Instant now) {
        return new PollContext(feed, partition, partition.stateOf(feed.id()), now);
    }

    /** Returns the conditional request for the feed. */
    FetchRequest request() {
        return FetchRequest.feed(
                before.address(feed),
                before.requestValidators(),
                isOfFeed(before.address(feed)) ? feed.options().access() : null);
    }

    /** Whether a moved feed is still at the host that its access is for. */
    private boolean isOfFeed(URI address) {
        return String.valueOf(address.getHost()).equalsIgnoreCase(feed.url().getHost());
    }

    /** Returns the document without the items that the feed's filter leaves out. */
    FeedDocument filtered(FeedDocument document) {
        var filter = feed.options().filter();
        return filter == null ? document : filter.filtered(document);
    }

    /** Compares a document with the one before it. */
    FeedDiff diff(FeedDocument document) {
        return FeedDiff.of(
                document,
                feed,
                before,
                guid -> partition
                        .release(feed.source(), guid)
                        .map(state -> state.identity().id()),
                partition::release,
                began);
    }

    /** Returns this poll as the source of what it observes. */
    ObservationSource observation() {
        return new ObservationSource(ObservationSource.By.POLL, began);
    }

    /** Returns the subscription at the feed's hub; empty without one. */
    Optional<Subscription> subscription() {
        return partition.subscription(feed.id());
    }

    /** Whether the feed was deleted meanwhile: then nothing is emitted or recorded. */
    boolean isFeedDeleted() {
        return partition.feed(feed.id()).isEmpty();
    }
}
