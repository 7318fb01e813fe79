/** Dates in every form that feeds write them in. */
@NullMarked
package org.communique.ingest.parse.date;

import org.jspecify.annotations.NullMarked;
