/** What the node says of itself at its root address. */
@NullMarked
package org.communique.elasticsearch.welcome;

import org.jspecify.annotations.NullMarked;
