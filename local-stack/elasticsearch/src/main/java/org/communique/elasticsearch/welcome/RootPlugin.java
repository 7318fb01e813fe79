package org.communique.elasticsearch.welcome;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.elasticsearch.cluster.node.DiscoveryNodes;
import org.elasticsearch.cluster.service.ClusterService;
import org.elasticsearch.features.NodeFeature;
import org.elasticsearch.plugins.ActionPlugin;
import org.elasticsearch.plugins.Plugin;
import org.elasticsearch.rest.RestHandler;
import org.jspecify.annotations.Nullable;

/**
 * Stand-in for Elasticsearch's module {@code rest-root}, since it is not on Maven Central: people and clients ask
 * {@code GET /} first, to identify the server.
 */
public final class RootPlugin extends Plugin implements ActionPlugin {

    private @Nullable ClusterService cluster;

    /** Called by Elasticsearch when it loads the module. */
    public RootPlugin() {}

    @Override
    public Collection<?> createComponents(PluginServices services) {
        cluster = services.clusterService();
        return List.of();
    }

    @Override
    public Collection<RestHandler> getRestHandlers(
            RestHandlersServices services,
            Supplier<DiscoveryNodes> nodes,
            Predicate<NodeFeature> clusterSupportsFeature) {
        if (cluster == null) {
            throw new IllegalStateException("handlers are asked for before components are made");
        }
        return List.of(new RootHandler(cluster));
    }
}
