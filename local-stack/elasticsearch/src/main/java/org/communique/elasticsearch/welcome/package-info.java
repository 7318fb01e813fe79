/** Name and version of the node at its root address. */
@NullMarked
package org.communique.elasticsearch.welcome;

import org.jspecify.annotations.NullMarked;
