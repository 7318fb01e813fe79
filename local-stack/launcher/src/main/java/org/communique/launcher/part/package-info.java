/** The parts of the stack: each a process of its own that can be started, asked whether it is ready, and stopped. */
@NullMarked
package org.communique.launcher.part;

import org.jspecify.annotations.NullMarked;
