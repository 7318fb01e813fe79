/** The article page of a release, and the text on it that is the release. */
@NullMarked
package org.communique.ingest.page;

import org.jspecify.annotations.NullMarked;
