/** A proxy that does to requests what networks and overloaded servers do. */
@NullMarked
package org.communique.publish.faults;

import org.jspecify.annotations.NullMarked;
