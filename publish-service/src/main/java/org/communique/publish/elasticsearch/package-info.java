/** One request to Elasticsearch, one answer. */
@NullMarked
package org.communique.publish.elasticsearch;

import org.jspecify.annotations.NullMarked;
