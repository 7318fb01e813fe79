/** HTTP API: requests are answered by the owner of the feed or release. */
@NullMarked
package org.communique.ingest.web;

import org.jspecify.annotations.NullMarked;
