/** What this service counts. */
@NullMarked
package org.communique.ingest.meters;

import org.jspecify.annotations.NullMarked;
