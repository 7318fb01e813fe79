/** Search as an app sees it: the alias for readers alone, its query language, facets and timeline. */
@NullMarked
package org.communique.console.search;

import org.jspecify.annotations.NullMarked;
