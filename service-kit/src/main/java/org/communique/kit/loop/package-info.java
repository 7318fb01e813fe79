/** Background work, which survives every failure of a round, and the liveness of a service by it. */
@NullMarked
package org.communique.kit.loop;

import org.jspecify.annotations.NullMarked;
