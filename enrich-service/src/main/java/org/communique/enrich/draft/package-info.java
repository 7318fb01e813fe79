/** A release while it is being enriched: steps add to it, none edits what another added. */
@NullMarked
package org.communique.enrich.draft;

import org.jspecify.annotations.NullMarked;
