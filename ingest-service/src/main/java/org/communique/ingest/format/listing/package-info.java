/** HTML pages that list releases, for publishers who have no feed: read by CSS selectors that somebody chose. */
@NullMarked
package org.communique.ingest.format.listing;

import org.jspecify.annotations.NullMarked;
