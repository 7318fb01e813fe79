/** What a feed document says, whatever format it says it in. */
@NullMarked
package org.communique.ingest.parse.item;

import org.jspecify.annotations.NullMarked;
