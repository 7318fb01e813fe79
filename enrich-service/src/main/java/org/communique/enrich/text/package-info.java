/** Text without surprises: what may stand in a headline or a body, and what may not. */
@NullMarked
package org.communique.enrich.text;

import org.jspecify.annotations.NullMarked;
