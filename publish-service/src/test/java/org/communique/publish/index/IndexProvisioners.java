package org.communique.publish.index;

import org.communique.publish.elasticsearch.Elasticsearch;

/** Provisioners of the index for tests of other packages. */
public final class IndexProvisioners {

    private IndexProvisioners() {}

    /** Returns one with the blueprint, without replicas. */
    public static IndexProvisioner of(Elasticsearch elasticsearch) {
        return new IndexProvisioner(elasticsearch, new IndexMetadata(elasticsearch), Blueprint.load(), 0);
    }
}
