/** Meters of a service as an enum, from which its table of meters is made; of two types, since that is all they share. */
@NullMarked
package org.communique.kit.meter;

import org.jspecify.annotations.NullMarked;
