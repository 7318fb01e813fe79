/** Benchmark of feed parsing, beside ROME. */
@NullMarked
package org.communique.benchmarks.ingest.parse;

import org.jspecify.annotations.NullMarked;
