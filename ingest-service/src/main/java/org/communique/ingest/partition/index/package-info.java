/**
 * What is known of releases, in little memory: it is never forgotten, since a release that comes back into its feed years
 * later must not be told a second time.
 */
@NullMarked
package org.communique.ingest.partition.index;

import org.jspecify.annotations.NullMarked;
