/** Kafka as every service uses it: its admin client, the topics that a service writes, its health. */
@NullMarked
package org.communique.kit.kafka;

import org.jspecify.annotations.NullMarked;
