/** Forwards connections to the instances of a service, in turn. START HERE: {@link Gateway}. */
@NullMarked
package org.communique.gateway;

import org.jspecify.annotations.NullMarked;
