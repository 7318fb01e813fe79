/** How an event travels through Kafka: topic names, event types, CloudEvents headers. */
@NullMarked
package org.communique.contracts.wire;

import org.jspecify.annotations.NullMarked;
