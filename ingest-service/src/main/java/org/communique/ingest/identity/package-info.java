/** Identity of releases: canonical URLs, keys, fingerprints. */
@NullMarked
package org.communique.ingest.identity;

import org.jspecify.annotations.NullMarked;
