/**
 * Lag of consumer groups, measured from outside: {@link org.communique.kit.lag.LagReader} measures, {@link
 * org.communique.kit.lag.LagWindow} judges, {@link org.communique.kit.lag.LagMonitor} does both periodically.
 */
@NullMarked
package org.communique.kit.lag;

import org.jspecify.annotations.NullMarked;
