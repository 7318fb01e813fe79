/** What enrichment adds to a release: topics, entities, keyphrases, a summary, and who added it. */
@NullMarked
package org.communique.contracts.tag;

import org.jspecify.annotations.NullMarked;
