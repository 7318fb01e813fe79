/** Has a request answered by the instance that owns what it is about. */
@NullMarked
package org.communique.ingest.web.routing;

import org.jspecify.annotations.NullMarked;
