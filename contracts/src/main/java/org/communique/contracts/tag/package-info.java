/** Results of the enrichment: topics, entities, keyphrases, a summary, and their provenance. */
@NullMarked
package org.communique.contracts.tag;

import org.jspecify.annotations.NullMarked;
