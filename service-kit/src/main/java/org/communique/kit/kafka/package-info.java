/** Kafka as every service uses it: its admin client, topics, consumers, health. */
@NullMarked
package org.communique.kit.kafka;

import org.jspecify.annotations.NullMarked;
