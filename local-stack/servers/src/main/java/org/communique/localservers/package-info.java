/** A real Kafka broker and a real Elasticsearch node, as processes of their own that end with this one. */
@NullMarked
package org.communique.localservers;

import org.jspecify.annotations.NullMarked;
