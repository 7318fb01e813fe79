/** Lucene's language analyzers under the names of Elasticsearch's own distribution. */
@NullMarked
package org.communique.elasticsearch.analysis;

import org.jspecify.annotations.NullMarked;
