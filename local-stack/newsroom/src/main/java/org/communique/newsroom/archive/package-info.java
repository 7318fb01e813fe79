/** State of each release: published, corrected, embargoed, withdrawn; and the journal behind it. */
@NullMarked
package org.communique.newsroom.archive;

import org.jspecify.annotations.NullMarked;
