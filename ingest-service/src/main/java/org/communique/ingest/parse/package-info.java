/** Parsers of feed documents; {@link org.communique.ingest.parse.FeedParser} is the entry point. */
@NullMarked
package org.communique.ingest.parse;

import org.jspecify.annotations.NullMarked;
