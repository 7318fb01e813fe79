/** Threads that enrich, within limits of time, memory and number that no release can overrun. */
@NullMarked
package org.communique.enrich.worker;

import org.jspecify.annotations.NullMarked;
