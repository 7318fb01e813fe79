/** What it means that a release was seen, given what is known of it. */
@NullMarked
package org.communique.ingest.detect;

import org.jspecify.annotations.NullMarked;
