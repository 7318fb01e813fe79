/** When to ask a publisher again, and where. */
@NullMarked
package org.communique.ingest.schedule;

import org.jspecify.annotations.NullMarked;
