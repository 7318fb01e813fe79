/** HTML pages that list releases, for publishers without a feed: parsed by configured CSS selectors. */
@NullMarked
package org.communique.ingest.parse.html;

import org.jspecify.annotations.NullMarked;
