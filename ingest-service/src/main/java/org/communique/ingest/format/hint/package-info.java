/** What a feed document says about how it wants to be asked for. */
@NullMarked
package org.communique.ingest.format.hint;

import org.jspecify.annotations.NullMarked;
