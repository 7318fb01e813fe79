/** Dates in all forms found in feeds. */
@NullMarked
package org.communique.ingest.parse.date;

import org.jspecify.annotations.NullMarked;
