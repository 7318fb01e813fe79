/** State of feeds and releases: the values of the compacted state topics. */
@NullMarked
package org.communique.ingest.state;

import org.jspecify.annotations.NullMarked;
