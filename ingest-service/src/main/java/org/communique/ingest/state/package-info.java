/** What is known of a feed and of a release: the values of the compacted state topics. */
@NullMarked
package org.communique.ingest.state;

import org.jspecify.annotations.NullMarked;
