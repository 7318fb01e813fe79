/** From the bytes of a feed document to what it says: {@link org.communique.ingest.parse.FeedParser} is the front door. */
@NullMarked
package org.communique.ingest.parse;

import org.jspecify.annotations.NullMarked;
