/** Dates as people write them, and the notices by which they hold a release back. */
@NullMarked
package org.communique.enrich.text.date;

import org.jspecify.annotations.NullMarked;
