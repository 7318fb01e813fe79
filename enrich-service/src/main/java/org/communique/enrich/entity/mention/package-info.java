/** The tokenized release and the mentions in it, as shared by all finders. */
@NullMarked
package org.communique.enrich.entity.mention;

import org.jspecify.annotations.NullMarked;
