/** Dead letters: how they are written, and the brake that keeps a wrong clock from making them of a whole topic. */
@NullMarked
package org.communique.kit.deadletter;

import org.jspecify.annotations.NullMarked;
