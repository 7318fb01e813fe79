/** Scans of {@code releases.enriched} beside the live consumer, and the completeness of the index by them. */
@NullMarked
package org.communique.publish.scan;

import org.jspecify.annotations.NullMarked;
