/** Port conflicts and the processes behind them. */
@NullMarked
package org.communique.launcher.port;

import org.jspecify.annotations.NullMarked;
