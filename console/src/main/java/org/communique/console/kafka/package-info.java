/** Questions to the broker, and reads of topics by a few seeks, bounded by records, bytes and time. */
@NullMarked
package org.communique.console.kafka;

import org.jspecify.annotations.NullMarked;
