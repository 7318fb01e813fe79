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
 * The feeds that are named in the configuration. Each is put into the registry by whoever owns its source, as soon as
 * that is known, and need not be reachable. One that is there already is left as it is: what was changed by request
 * holds. One that was deleted by request comes back at the next start, until it is taken out of the configuration.
 */
public final class ConfiguredFeeds implements OwnershipListener {

    private final List<FeedRegistration> named;
    private final FeedRegistry registry;
    private final Function<String, Optional<Integer>> partitions;
    private final Queue<Missing> missing = new ConcurrentLinkedQueue<>();

    private record Missing(FeedRegistration naming, OwnedPartition territory) {}

    /**
     * @param named in the configuration
     * @param partitions says in which one a source is, once that is known
     */
    public ConfiguredFeeds(
            List<FeedRegistration> named, FeedRegistry registry, Function<String, Optional<Integer>> partitions) {
        this.named = List.copyOf(named);
        this.registry = registry;
        this.partitions = partitions;
    }

    @Override
    public void onActive(OwnedPartition territory) {
        named.stream()
                .filter(naming -> isIn(territory, naming))
                .forEach(naming -> missing.add(new Missing(naming, territory)));
    }

    @Override
    public void onFeedChanged(OwnedPartition territory, Feed feed) {}

    private boolean isIn(OwnedPartition territory, FeedRegistration naming) {
        return partitions
                .apply(naming.publisher())
                .filter(partition -> partition == territory.partition())
                .isPresent();
    }

    /**
     * Puts each feed that is missing into the registry; one that cannot be written does not keep the others waiting.
     *
     * @throws BrokerException with the last reason, when some are missing still; to be called again
     */
    public void round() throws BrokerException {
        var obstacle = "";
        for (var each : List.copyOf(missing)) {
            var failure = add(each);
            if (failure.isEmpty()) {
                missing.remove(each);
            } else {
                obstacle = "feed %s: %s".formatted(each.naming().url(), failure.get());
            }
        }
        if (!obstacle.isEmpty()) {
            throw new BrokerException(
                    "%d configured feeds not registered yet: %s".formatted(missing.size(), obstacle), null);
        }
    }

    /** Returns why it is missing still; empty when it is there, or somebody else's business now. */
    private Optional<String> add(Missing feed) {
        try {
            if (!feed.territory().isActive()) {
                return Optional.empty();
            }
            var outcome = registry.add(feed.naming(), feed.territory());
            return outcome instanceof CommitOutcome.Committed ? Optional.empty() : Optional.of(outcome.text());
        } catch (RuntimeException | Error e) {
            return Optional.of(FailureReason.of(e));
        }
    }
}
