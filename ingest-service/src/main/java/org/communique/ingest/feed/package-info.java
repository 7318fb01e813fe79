/** Registration of feeds: by request, by configuration and from OPML. */
@NullMarked
package org.communique.ingest.feed;

import org.jspecify.annotations.NullMarked;
