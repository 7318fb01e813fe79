/** Which network addresses may be connected to. */
@NullMarked
package org.communique.ingest.fetch.address;

import org.jspecify.annotations.NullMarked;
