/** How much work the steps do for a text, counted in operations, never in time. */
@NullMarked
package org.communique.enrich.operations;

import org.jspecify.annotations.NullMarked;
