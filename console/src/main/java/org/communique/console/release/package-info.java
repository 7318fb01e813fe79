/**
 * The way of one release through the pipeline, and the reason when it is not in the index. The newest event is found by the
 * time in its version, by a few seeks: no topic is read from its start.
 */
@NullMarked
package org.communique.console.release;

import org.jspecify.annotations.NullMarked;
