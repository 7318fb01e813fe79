/** Dead letters of this service, written exactly once; of two files, since the kit has all else about them. */
@NullMarked
package org.communique.publish.deadletter;

import org.jspecify.annotations.NullMarked;
