/** Article pages of recent releases, looked at again: what was corrected on them, and what was taken away. */
@NullMarked
package org.communique.ingest.revisit;

import org.jspecify.annotations.NullMarked;
