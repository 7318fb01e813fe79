/** What has become of each release so far: published, corrected, embargoed, withdrawn; and the journal that remembers it. */
@NullMarked
package org.communique.newsroom.archive;

import org.jspecify.annotations.NullMarked;
