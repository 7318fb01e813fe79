package org.communique.publish.index;

import org.communique.publish.elasticsearch.Elasticsearch;

/** Keepers of the index for tests of other packages. */
public final class IndexKeepers {

    private IndexKeepers() {}

    /** One by the blueprint, without replicas. */
    public static IndexProvisioner of(Elasticsearch elasticsearch) {
        return new IndexProvisioner(elasticsearch, new IndexMetadata(elasticsearch), Blueprint.load(), 0);
    }
}
