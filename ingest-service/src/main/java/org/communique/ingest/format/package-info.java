/** From the bytes of a feed document to what it says: {@link org.communique.ingest.format.FeedReader} is the front door. */
@NullMarked
package org.communique.ingest.format;

import org.jspecify.annotations.NullMarked;
