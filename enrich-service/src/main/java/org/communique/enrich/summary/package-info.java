/** A release in a few of its own sentences. */
@NullMarked
package org.communique.enrich.summary;

import org.jspecify.annotations.NullMarked;
