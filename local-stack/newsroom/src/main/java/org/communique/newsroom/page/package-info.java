/** Pages for people: overview, publisher, release. */
@NullMarked
package org.communique.newsroom.page;

import org.jspecify.annotations.NullMarked;
