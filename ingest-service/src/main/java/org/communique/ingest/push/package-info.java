/** Releases that somebody hands in, and withdrawals by request. */
@NullMarked
package org.communique.ingest.push;

import org.jspecify.annotations.NullMarked;
