/** How feeds are doing. */
@NullMarked
package org.communique.ingest.state.health;

import org.jspecify.annotations.NullMarked;
