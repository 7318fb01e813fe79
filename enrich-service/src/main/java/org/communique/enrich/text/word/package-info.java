/** Words, stop words and stems. */
@NullMarked
package org.communique.enrich.text.word;

import org.jspecify.annotations.NullMarked;
