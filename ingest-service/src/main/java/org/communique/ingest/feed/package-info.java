/** What to poll: a feed and its name. */
@NullMarked
package org.communique.ingest.feed;

import org.jspecify.annotations.NullMarked;
