/**
 * What becomes true at once: all that one look at a feed found, or one push, is one Kafka transaction, fenced by the
 * generation of the consumer group that shares out the feeds. Its outcome is a value: committed, stale, failed, or not
 * known.
 */
@NullMarked
package org.communique.ingest.kafka;

import org.jspecify.annotations.NullMarked;
