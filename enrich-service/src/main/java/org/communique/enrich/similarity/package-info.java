/**
 * Detection of equal releases by a hash, and of near duplicates by a MinHash signature. A package of two types: both
 * are keys of the index and used by one step only.
 */
@NullMarked
package org.communique.enrich.similarity;

import org.jspecify.annotations.NullMarked;
