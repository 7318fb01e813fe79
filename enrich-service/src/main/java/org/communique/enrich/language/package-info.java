/** Detection of a text's language. */
@NullMarked
package org.communique.enrich.language;

import org.jspecify.annotations.NullMarked;
