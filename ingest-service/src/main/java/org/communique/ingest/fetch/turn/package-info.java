/** Whose turn it is at a host. */
@NullMarked
package org.communique.ingest.fetch.turn;

import org.jspecify.annotations.NullMarked;
