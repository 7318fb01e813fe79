/** RSS 0.90 to 2.0, with the modules that feeds use. */
@NullMarked
package org.communique.ingest.parse.rss;

import org.jspecify.annotations.NullMarked;
