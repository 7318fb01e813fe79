/** Benchmarks of indexing and rebuild, beside bulk requests with the same documents. */
@NullMarked
package org.communique.benchmarks.publish;

import org.jspecify.annotations.NullMarked;
