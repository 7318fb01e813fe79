/** How fast feeds are polled, how many one instance can have, and how soon a release is in Kafka. */
@NullMarked
package org.communique.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
