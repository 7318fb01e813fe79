package org.communique.publish.status;

import java.util.Optional;
import org.communique.kit.loop.Supervised;
import org.communique.publish.elasticsearch.Elasticsearch;

/** The threads of the Elasticsearch client: once they have ended, no request is ever sent again. */
final class ElasticsearchClientLiveness implements Supervised {

    private final Elasticsearch elasticsearch;

    ElasticsearchClientLiveness(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public String name() {
        return "elasticsearch-client";
    }

    @Override
    public boolean hasDied() {
        return !elasticsearch.isRunning();
    }

    @Override
    public Optional<String> failure() {
        return hasDied() ? Optional.of("its threads have ended; restart the service") : Optional.empty();
    }
}
