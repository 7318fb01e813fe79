/** Threads that enrich, within a bound of time that no release can overrun. */
@NullMarked
package org.communique.enrich.worker;

import org.jspecify.annotations.NullMarked;
