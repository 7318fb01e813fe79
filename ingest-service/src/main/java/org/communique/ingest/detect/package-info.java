/** Differences between feed documents, and decisions about their releases. */
@NullMarked
package org.communique.ingest.detect;

import org.jspecify.annotations.NullMarked;
