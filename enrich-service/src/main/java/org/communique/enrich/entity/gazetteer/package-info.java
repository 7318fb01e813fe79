/** Gazetteers, the lists of names known beforehand: countries, towns, organisations, given names. */
@NullMarked
package org.communique.enrich.entity.gazetteer;

import org.jspecify.annotations.NullMarked;
