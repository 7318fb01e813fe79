/** A text as the finders of names read it, and the names that they find in it. */
@NullMarked
package org.communique.enrich.entity.mention;

import org.jspecify.annotations.NullMarked;
