/** The built-in steps of the enrichment, each an adapter from the draft to a package of its own. */
@NullMarked
package org.communique.enrich.step;

import org.jspecify.annotations.NullMarked;
