package org.communique.ingest.feed;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.communique.ingest.kafka.CommitOutcome;
import org.communique.ingest.partition.OwnedPartition;
import org.communique.ingest.partition.OwnershipListener;
import org.communique.ingest.state.Feed;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.kafka.BrokerException;

/**
 * Feeds in the configuration. The owner of a source registers its feeds as soon as its partition is active; they need not
 * be reachable. A registered feed is left unchanged, so changes by request hold; a feed deleted by request comes back at
 * the next start, until it is removed from the configuration.
 */
public final class ConfiguredFeeds implements OwnershipListener {

    private final List<FeedRegistration> registrations;
    private final FeedRegistry registry;
    private final Function<String, Optional<Integer>> partitionOf;
    private final Queue<Missing> missing = new ConcurrentLinkedQueue<>();

    private record Missing(FeedRegistration registration, OwnedPartition partition) {}

    /**
     * @param registrations in the configuration
     * @param partitionOf partition of a source; empty before it is known
     */
    public ConfiguredFeeds(
            List<FeedRegistration> registrations,
            FeedRegistry registry,
            Function<String, Optional<Integer>> partitionOf) {
        this.registrations = List.copyOf(registrations);
        this.registry = registry;
        this.partitionOf = partitionOf;
    }

    @Override
    public void onActive(OwnedPartition partition) {
        registrations.stream()
                .filter(registration -> isIn(partition, registration))
                .forEach(registration -> missing.add(new Missing(registration, partition)));
    }

    @Override
    public void onFeedChanged(OwnedPartition partition, Feed feed) {}

    private boolean isIn(OwnedPartition partition, FeedRegistration registration) {
        return partitionOf
                .apply(registration.publisher())
                .filter(number -> number == partition.partition())
                .isPresent();
    }

    /**
     * Registers all missing feeds; a failure does not delay the others.
     *
     * @throws BrokerException with the last reason, when some are still missing; to be called again
     */
    public void round() throws BrokerException {
        var obstacle = "";
        for (var each : List.copyOf(missing)) {
            var failure = add(each);
            if (failure.isEmpty()) {
                missing.remove(each);
            } else {
                obstacle = "feed %s: %s".formatted(each.registration().url(), failure.get());
            }
        }
        if (!obstacle.isEmpty()) {
            throw new BrokerException(
                    "%d configured feeds not registered yet: %s".formatted(missing.size(), obstacle), null);
        }
    }

    /** Returns the reason of a failure; empty when the feed is registered, or owned by another instance now. */
    private Optional<String> add(Missing feed) {
        try {
            if (!feed.partition().isActive()) {
                return Optional.empty();
            }
            var outcome = registry.add(feed.registration(), feed.partition());
            return outcome instanceof CommitOutcome.Committed ? Optional.empty() : Optional.of(outcome.text());
        } catch (RuntimeException | Error e) {
            return Optional.of(FailureReason.of(e));
        }
    }
}
