package org.communique.publish.blueprint;

import org.communique.publish.elasticsearch.Elasticsearch;

/** Keepers of the index for tests of other packages. */
public final class IndexKeepers {

    private IndexKeepers() {}

    /** One by the blueprint, without replicas. */
    public static IndexKeeper of(Elasticsearch elasticsearch) {
        return new IndexKeeper(elasticsearch, new IndexNotes(elasticsearch), Blueprint.load(), 0);
    }
}
