/**
 * Work on a rebuild: {@link org.communique.publish.rebuild.run.RebuildRun} fills, compares and swaps, in the loop of the worker.
 */
@NullMarked
package org.communique.publish.rebuild.run;

import org.jspecify.annotations.NullMarked;
