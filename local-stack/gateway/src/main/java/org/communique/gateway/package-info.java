/** Round-robin forwarding of connections to the instances of a service. START HERE: {@link Gateway}. */
@NullMarked
package org.communique.gateway;

import org.jspecify.annotations.NullMarked;
