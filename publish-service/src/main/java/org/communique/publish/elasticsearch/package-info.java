/** The Elasticsearch client: requests with a time limit, and their answers or refusals. */
@NullMarked
package org.communique.publish.elasticsearch;

import org.jspecify.annotations.NullMarked;
