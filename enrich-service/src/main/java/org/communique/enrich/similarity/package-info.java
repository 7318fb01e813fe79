/** Tells releases that say the same: exactly, by a hash; nearly, by a MinHash signature. */
@NullMarked
package org.communique.enrich.similarity;

import org.jspecify.annotations.NullMarked;
