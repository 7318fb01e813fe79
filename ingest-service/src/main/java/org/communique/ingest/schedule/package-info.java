/** Times of polls and page checks, and the policy of redirects. */
@NullMarked
package org.communique.ingest.schedule;

import org.jspecify.annotations.NullMarked;
