/** Whether near duplicates are told from different releases. */
@NullMarked
package org.communique.enrich.corpus.duplicate;

import org.jspecify.annotations.NullMarked;
