/** Meters of a service as an enum, the source of its table of meters; {@link org.communique.kit.meter.StageMeter} has those
 * of every stage. */
@NullMarked
package org.communique.kit.meter;

import org.jspecify.annotations.NullMarked;
