/** The service between a real broker and a real node, with eyes on both ends. */
@NullMarked
package org.communique.publish.testbed;

import org.jspecify.annotations.NullMarked;
