/** URLs as they are found on the web, which is not always as RFC 3986 has them. */
@NullMarked
package org.communique.ingest.url;

import org.jspecify.annotations.NullMarked;
