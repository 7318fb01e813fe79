/** Parsed feed documents, independent of their format. */
@NullMarked
package org.communique.ingest.parse.item;

import org.jspecify.annotations.NullMarked;
