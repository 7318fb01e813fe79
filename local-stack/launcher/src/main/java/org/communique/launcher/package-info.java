/** Start, watch and stop of the whole pipeline on one machine. START HERE: {@link Launcher}. */
@NullMarked
package org.communique.launcher;

import org.jspecify.annotations.NullMarked;
