/** Starts the whole pipeline on one machine, watches it and stops it. START HERE: {@link Launcher}. */
@NullMarked
package org.communique.launcher;

import org.jspecify.annotations.NullMarked;
