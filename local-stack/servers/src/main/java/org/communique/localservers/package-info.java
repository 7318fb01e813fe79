/** Real Kafka broker and real Elasticsearch node as child processes of this one. */
@NullMarked
package org.communique.localservers;

import org.jspecify.annotations.NullMarked;
