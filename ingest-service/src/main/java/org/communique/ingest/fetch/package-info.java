/** One conditional GET of a feed or an article page, and everything that can become of it. */
@NullMarked
package org.communique.ingest.fetch;

import org.jspecify.annotations.NullMarked;
