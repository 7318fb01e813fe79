/** Reading {@code releases.enriched} from its beginning, beside the live consumer, and what must be in an index by it. */
@NullMarked
package org.communique.publish.scan;

import org.jspecify.annotations.NullMarked;
