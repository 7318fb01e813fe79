/** {@code POST /enrichments}: tries the enrichment on a text; nothing is stored. */
@NullMarked
package org.communique.enrich.web;

import org.jspecify.annotations.NullMarked;
