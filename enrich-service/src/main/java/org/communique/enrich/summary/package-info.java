/** Extractive summaries: a few sentences of the release itself. */
@NullMarked
package org.communique.enrich.summary;

import org.jspecify.annotations.NullMarked;
