/** How an event travels through Kafka: topic names, event types, CloudEvents headers; of three files, since the rest of the
 * wire format is the events themselves. */
@NullMarked
package org.communique.contracts.wire;

import org.jspecify.annotations.NullMarked;
