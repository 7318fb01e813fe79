/**
 * Doing a rebuild: {@link org.communique.publish.rebuilding.Run} fills, compares and swaps; the worker gives it its turn.
 */
@NullMarked
package org.communique.publish.rebuilding;

import org.jspecify.annotations.NullMarked;
