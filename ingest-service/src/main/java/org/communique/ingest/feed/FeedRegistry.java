package org.communique.ingest.feed;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.kafka.StateChanges;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedId;

/** Registry of feeds: adds, changes and deletes them, each in the partition of its source. */
public final class FeedRegistry {

    private final InstantSource clock;

    /** @param clock time of a registration */
    public FeedRegistry(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Registers a feed; a registered one is left unchanged.
     *
     * @param partition of its source
     */
    public CommitOutcome add(FeedRegistration registration, OwnedPartition partition) {
        return partition.write(() -> partition.feed(registration.id()).isPresent()
                ? StateChanges.NONE
                : StateChanges.ofFeed(registration.at(clock.instant())));
    }

    /**
     * Replaces the options of a feed.
     *
     * @param registration with all new options; those not given have their defaults
     */
    public CommitOutcome change(Feed feed, FeedRegistration registration, OwnedPartition partition) {
        return partition.write(() -> partition.feed(feed.id()).isPresent()
                ? StateChanges.ofFeed(feed.with(registration.options()))
                : StateChanges.NONE);
    }

    /**
     * Changes the options of a feed, as they are at that moment.
     *
     * @param change makes a registration with all new options
     */
    public CommitOutcome change(FeedId id, Function<Feed, FeedRegistration> change, OwnedPartition partition) {
        return partition.write(() -> partition
                .feed(id)
                .map(feed -> StateChanges.ofFeed(feed.with(change.apply(feed).options())))
                .orElse(StateChanges.NONE));
    }

    /**
     * Registers feeds; registered ones are left unchanged.
     *
     * @param partition of all their sources
     */
    public CommitOutcome addAll(List<FeedRegistration> registrations, OwnedPartition partition) {
        return partition.write(() -> StateChanges.ofFeeds(registrations.stream()
                .filter(registration -> partition.feed(registration.id()).isEmpty())
                .map(registration -> registration.at(clock.instant()))
                .toList()));
    }

    /** Deletes a feed and its state. Its releases stay. */
    public CommitOutcome delete(FeedId feed, OwnedPartition partition) {
        return partition.write(
                () -> partition.feed(feed).isPresent() ? StateChanges.ofRemoval(feed) : StateChanges.NONE);
    }
}
