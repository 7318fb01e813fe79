/** Which release an item is, and whether it says something new. */
@NullMarked
package org.communique.ingest.identity;

import org.jspecify.annotations.NullMarked;
