/** Extraction of the keyphrases of a release. */
@NullMarked
package org.communique.enrich.keyphrase;

import org.jspecify.annotations.NullMarked;
