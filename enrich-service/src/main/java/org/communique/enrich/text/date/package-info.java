/** Dates and embargo notices as people write them. */
@NullMarked
package org.communique.enrich.text.date;

import org.jspecify.annotations.NullMarked;
