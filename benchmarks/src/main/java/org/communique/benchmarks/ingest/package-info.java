/** Benchmarks of polling: rate, feeds per instance, latency of a release into Kafka. */
@NullMarked
package org.communique.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
