/** {@code /websub}: where hubs call. */
@NullMarked
package org.communique.ingest.web.websub;

import org.jspecify.annotations.NullMarked;
