package org.communique.publish.rebuild;

import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.index.Blueprint;
import org.communique.publish.trouble.TransientFailure;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Keeps writes out of an index, whichever instance they come from. When {@link #set} returns, no write is on its way any
 * more: what the index has now is all it will ever have. Writers find the index blocked, which they take for an outage,
 * and try again.
 */
public final class WriteBlock {

    private final Elasticsearch elasticsearch;

    /** Blocks of a node. */
    public WriteBlock(Elasticsearch elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Keeps writes out from now on.
     *
     * @throws TransientFailure when it can't be set
     */
    public void set(String index) {
        var answer = elasticsearch.put("/" + index + "/_block/write");
        if (!answer.isOk() || !answer.body().path("shards_acknowledged").asBoolean(false)) {
            throw new TransientFailure("block on %s: %s".formatted(index, answer.describe()));
        }
    }

    /**
     * Lets writes in again, where the index is the one to be written to. One that was replaced stays blocked: a write that
     * set out before the swap must not get through to it.
     *
     * @throws TransientFailure when it can't be lifted
     */
    public void lift(String index) {
        var answer = elasticsearch.get("/" + index + "/_alias/" + Blueprint.WRITE_ALIAS);
        if (!answer.isOk()) {
            return;
        }
        var settings = JsonNodeFactory.instance.objectNode();
        settings.putNull("index.blocks.write");
        var lifted = elasticsearch.put("/" + index + "/_settings", settings);
        if (!lifted.isOk()) {
            throw new TransientFailure("block on %s: %s".formatted(index, lifted.describe()));
        }
    }
}
