/** The Kafka cluster: whether it can be reached, and that our topics are there. */
@NullMarked
package org.communique.enrich.broker;

import org.jspecify.annotations.NullMarked;
