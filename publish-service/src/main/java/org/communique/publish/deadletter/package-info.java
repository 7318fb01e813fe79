/** Records that can never be indexed: kept as they were, with the reason, exactly once. */
@NullMarked
package org.communique.publish.deadletter;

import org.jspecify.annotations.NullMarked;
