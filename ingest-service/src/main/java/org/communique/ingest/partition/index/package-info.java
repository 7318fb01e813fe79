/**
 * Index of all releases in little memory: none is ever evicted, since a release back in its feed years later must not be
 * emitted a second time.
 */
@NullMarked
package org.communique.ingest.partition.index;

import org.jspecify.annotations.NullMarked;
