/** How fast feed documents are read, beside ROME. */
@NullMarked
package org.communique.benchmarks.ingest.parse;

import org.jspecify.annotations.NullMarked;
