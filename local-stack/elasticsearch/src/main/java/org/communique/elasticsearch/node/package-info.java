/** Start of one Elasticsearch node from jars, without the distribution's scripts. */
@NullMarked
package org.communique.elasticsearch.node;

import org.jspecify.annotations.NullMarked;
