/** Conditional requests for feeds and article pages, robots.txt, and their outcomes as values. */
@NullMarked
package org.communique.ingest.fetch;

import org.jspecify.annotations.NullMarked;
