/** Parts of the stack: child processes with a start, a readiness check and a stop. */
@NullMarked
package org.communique.launcher.part;

import org.jspecify.annotations.NullMarked;
