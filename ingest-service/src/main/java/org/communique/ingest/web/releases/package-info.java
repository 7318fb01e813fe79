/** {@code /releases}: handed in and withdrawn. */
@NullMarked
package org.communique.ingest.web.releases;

import org.jspecify.annotations.NullMarked;
