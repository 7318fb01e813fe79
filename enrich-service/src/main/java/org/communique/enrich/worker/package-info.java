/** Worker threads of the enrichment, within limits of time, memory and number. */
@NullMarked
package org.communique.enrich.worker;

import org.jspecify.annotations.NullMarked;
