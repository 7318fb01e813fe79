/** Broker and node for all tests. START HERE: {@link TestServers}. */
@NullMarked
package org.communique.testservers;

import org.jspecify.annotations.NullMarked;
