/** Where a text speaks of places. */
@NullMarked
package org.communique.enrich.entity.place;

import org.jspecify.annotations.NullMarked;
