/** How an event travels through Kafka: topics, stages, event types, CloudEvents headers. The rest of the
 * wire format is the events themselves. */
@NullMarked
package org.communique.contracts.wire;

import org.jspecify.annotations.NullMarked;
