/** Lists of feeds as people exchange them (OPML 2.0). */
@NullMarked
package org.communique.ingest.opml;

import org.jspecify.annotations.NullMarked;
