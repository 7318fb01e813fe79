/** Reading {@code releases.enriched} from its beginning, beside the live consumer, and what must be in an index by it. */
@NullMarked
package org.communique.publish.replay;

import org.jspecify.annotations.NullMarked;
