/** Sitemaps (sitemaps.org/protocol.html) with Google's news extension, and indexes of them. */
@NullMarked
package org.communique.ingest.parse.sitemap;

import org.jspecify.annotations.NullMarked;
