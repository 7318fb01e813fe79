/** The steps of the enrichment: each takes what is known of a release and adds something. */
@NullMarked
package org.communique.enrich.step;

import org.jspecify.annotations.NullMarked;
