/** Dates and embargoes as people write them, in English, German and French. */
@NullMarked
package org.communique.enrich.date;

import org.jspecify.annotations.NullMarked;
