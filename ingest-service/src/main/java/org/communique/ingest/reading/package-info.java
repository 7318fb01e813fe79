/** From the answer of a publisher's server to the feed as a whole, with what is wrong with it. */
@NullMarked
package org.communique.ingest.reading;

import org.jspecify.annotations.NullMarked;
