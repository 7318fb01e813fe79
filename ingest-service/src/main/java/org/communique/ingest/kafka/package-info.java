/**
 * Kafka transactions and topics of this service. All changes of one chunk, one push or one registration are one
 * transaction, fenced by the generation of the consumer group on {@code feeds}; its outcome is a value: committed, stale,
 * failed, or in doubt.
 */
@NullMarked
package org.communique.ingest.kafka;

import org.jspecify.annotations.NullMarked;
