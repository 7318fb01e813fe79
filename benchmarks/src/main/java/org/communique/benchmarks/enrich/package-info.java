/** Benchmarks of the enrichment, as a whole and step by step. */
@NullMarked
package org.communique.benchmarks.enrich;

import org.jspecify.annotations.NullMarked;
