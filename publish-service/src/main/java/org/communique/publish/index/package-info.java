/** Mapping, settings and aliases: what the index is to be, and keeping it so. */
@NullMarked
package org.communique.publish.index;

import org.jspecify.annotations.NullMarked;
