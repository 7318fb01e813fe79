/** HTML pages that list releases, for publishers who have no feed: read by CSS selectors that somebody chose. */
@NullMarked
package org.communique.ingest.parse.html;

import org.jspecify.annotations.NullMarked;
