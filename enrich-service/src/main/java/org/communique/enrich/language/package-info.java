/** Which language a text is in. */
@NullMarked
package org.communique.enrich.language;

import org.jspecify.annotations.NullMarked;
