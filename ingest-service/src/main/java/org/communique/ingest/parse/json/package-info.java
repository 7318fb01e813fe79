/** JSON Feed 1.0 and 1.1. */
@NullMarked
package org.communique.ingest.parse.json;

import org.jspecify.annotations.NullMarked;
