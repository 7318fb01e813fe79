/** Finder of places. A package of its own beside those of people and organisations: one for each kind of entity. */
@NullMarked
package org.communique.enrich.entity.place;

import org.jspecify.annotations.NullMarked;
