package org.communique.publish.rebuild;

import co.elastic.clients.elasticsearch.indices.IndicesBlockOptions;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.index.Blueprint;
import org.communique.publish.retry.TransientFailureException;

/**
 * Block against writes to an index, from whichever instance. Once {@link #set} returns, no write is in flight: the index
 * has all it will ever have. Writers take the block for an outage and try again.
 */
public final class WriteBlock {

    private final Elasticsearch elasticsearch;

    WriteBlock(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Blocks writes from now on.
     *
     * @throws TransientFailureException when the block cannot be set
     */
    public void set(String index) {
        var response = elasticsearch
                .perform(client -> client.indices()
                        .addBlock(request -> request.index(index).block(IndicesBlockOptions.Write)))
                .require("block on " + index);
        if (!response.shardsAcknowledged()) {
            throw new TransientFailureException("block on %s: not acknowledged by all shards; retry".formatted(index));
        }
    }

    /**
     * Lifts the block of the index behind the write alias. A replaced index stays blocked, so that no write begun before the
     * swap reaches it.
     *
     * @throws TransientFailureException when the block cannot be lifted
     */
    public void lift(String index) {
        var alias = elasticsearch.ask(client ->
                client.indices().getAlias(request -> request.index(index).name(Blueprint.WRITE_ALIAS)));
        if (alias.isSuccess()) {
            elasticsearch
                    .perform(client -> client.indices()
                            .putSettings(request ->
                                    request.index(index).settings(settings -> settings.blocks(b -> b.write(false)))))
                    .require("block on " + index);
        }
    }
}
