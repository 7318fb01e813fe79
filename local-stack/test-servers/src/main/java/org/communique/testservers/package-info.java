/** The one seam through which tests get a broker and a node. START HERE: {@link TestServers}. */
@NullMarked
package org.communique.testservers;

import org.jspecify.annotations.NullMarked;
