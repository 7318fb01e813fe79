package org.communique.ingest.registry;

import java.time.Duration;
import java.util.List;
import org.communique.ingest.feed.Feed;
import org.communique.ingest.ledger.CommitOutcome;
import org.communique.ingest.ownership.Territories;
import org.communique.ingest.ownership.Territory;
import org.communique.ingest.ownership.TerritoryListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The feeds that are named in the configuration. Each is put into the registry by whoever owns its source, as soon as
 * that is known, and need not be reachable. One that is there already is left as it is: what was changed by request
 * holds. One that was deleted by request comes back at the next start, until it is taken out of the configuration.
 */
public final class ConfiguredFeeds implements TerritoryListener {

    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredFeeds.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final List<FeedNaming> named;
    private final FeedRegistry registry;
    private final Territories territories;

    /** @param named in the configuration */
    public ConfiguredFeeds(List<FeedNaming> named, FeedRegistry registry, Territories territories) {
        this.named = List.copyOf(named);
        this.registry = registry;
        this.territories = territories;
    }

    @Override
    public void opened(Territory territory) {
        var here = named.stream().filter(naming -> isIn(territory, naming)).toList();
        if (!here.isEmpty()) {
            Thread.ofVirtual().name("configured-feeds").start(() -> here.forEach(naming -> add(naming, territory)));
        }
    }

    @Override
    public void named(Territory territory, Feed feed) {}

    private boolean isIn(Territory territory, FeedNaming naming) {
        return territories
                .partitionOf(naming.publisher())
                .filter(partition -> partition == territory.partition())
                .isPresent();
    }

    private void add(FeedNaming naming, Territory territory) {
        try {
            while (territory.isOpen()) {
                if (registry.add(naming, territory) instanceof CommitOutcome.Committed) {
                    return;
                }
                LOG.warn("feed {}: named in the configuration, not written yet, trying again", naming.url());
                Thread.sleep(AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
