/** Real ingest service, with simulated feeds and a server for measuring it. */
@NullMarked
package org.communique.benchmarks.ingest.service;

import org.jspecify.annotations.NullMarked;
