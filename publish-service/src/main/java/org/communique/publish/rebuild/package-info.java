/** Which rebuilds there are: begun, cancelled, remembered in the index that each of them fills. */
@NullMarked
package org.communique.publish.rebuild;

import org.jspecify.annotations.NullMarked;
