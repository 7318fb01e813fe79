/** When to ask a publisher again, and where. */
@NullMarked
package org.communique.ingest.pace;

import org.jspecify.annotations.NullMarked;
