/** Ports that are taken, and by whom. */
@NullMarked
package org.communique.launcher.port;

import org.jspecify.annotations.NullMarked;
