/** Dead letters: how they are written, and the brake against making them of a whole topic by a wrong clock. */
@NullMarked
package org.communique.kit.deadletter;

import org.jspecify.annotations.NullMarked;
