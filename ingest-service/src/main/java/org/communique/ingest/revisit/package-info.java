/** Checks of the article pages of recent releases for corrections and removals. */
@NullMarked
package org.communique.ingest.revisit;

import org.jspecify.annotations.NullMarked;
