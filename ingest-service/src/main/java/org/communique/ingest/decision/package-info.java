/** What it means that a release was seen, given what is known of it. */
@NullMarked
package org.communique.ingest.decision;

import org.jspecify.annotations.NullMarked;
