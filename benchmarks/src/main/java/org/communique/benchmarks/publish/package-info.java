/** How fast the publish service fills and rebuilds the index, beside bulk requests that carry the same documents. */
@NullMarked
package org.communique.benchmarks.publish;

import org.jspecify.annotations.NullMarked;
