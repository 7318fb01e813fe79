/** The ingest service as it runs, with feeds and a publisher to measure it with. */
@NullMarked
package org.communique.benchmarks.ingest.service;

import org.jspecify.annotations.NullMarked;
