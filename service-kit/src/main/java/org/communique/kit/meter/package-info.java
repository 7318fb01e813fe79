/** Meters of a service as an enum, the source of its table of meters; two types, since they share no more. */
@NullMarked
package org.communique.kit.meter;

import org.jspecify.annotations.NullMarked;
