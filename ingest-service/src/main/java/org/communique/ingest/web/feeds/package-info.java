/** {@code /feeds}: the registry of feeds. */
@NullMarked
package org.communique.ingest.web.feeds;

import org.jspecify.annotations.NullMarked;
