/** RSS 0.90 to 2.0, with its common modules. */
@NullMarked
package org.communique.ingest.parse.rss;

import org.jspecify.annotations.NullMarked;
