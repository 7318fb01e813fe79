/** The language analyzers of Lucene under the names that Elasticsearch's own distribution gives them. */
@NullMarked
package org.communique.elasticsearch.analysis;

import org.jspecify.annotations.NullMarked;
