/** Routing of requests to the instance that owns their partition. */
@NullMarked
package org.communique.ingest.web.routing;

import org.jspecify.annotations.NullMarked;
