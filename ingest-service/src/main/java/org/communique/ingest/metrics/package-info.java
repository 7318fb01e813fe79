/** What this service counts. */
@NullMarked
package org.communique.ingest.metrics;

import org.jspecify.annotations.NullMarked;
