/** What publishers let robots fetch: robots.txt (RFC 9309). */
@NullMarked
package org.communique.ingest.robots;

import org.jspecify.annotations.NullMarked;
