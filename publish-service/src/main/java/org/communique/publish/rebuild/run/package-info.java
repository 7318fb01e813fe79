/**
 * Doing a rebuild: {@link org.communique.publish.rebuild.run.RebuildRun} fills, compares and swaps; the worker gives it its turn.
 */
@NullMarked
package org.communique.publish.rebuild.run;

import org.jspecify.annotations.NullMarked;
