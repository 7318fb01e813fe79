/** Work that is begun before its result is needed. */
@NullMarked
package org.communique.publish.ahead;

import org.jspecify.annotations.NullMarked;
