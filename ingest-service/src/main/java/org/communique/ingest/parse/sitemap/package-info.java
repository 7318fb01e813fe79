/** Sitemaps (sitemaps.org/protocol.html) with Google's news extension, and indexes of them. A package like those of the other formats. */
@NullMarked
package org.communique.ingest.parse.sitemap;

import org.jspecify.annotations.NullMarked;
