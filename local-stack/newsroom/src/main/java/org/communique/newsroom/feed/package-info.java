/** A publisher's releases as RSS 2.0, Atom and JSON Feed. */
@NullMarked
package org.communique.newsroom.feed;

import org.jspecify.annotations.NullMarked;
