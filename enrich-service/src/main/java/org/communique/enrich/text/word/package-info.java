/** Words: where they begin and end, which of them say nothing, what they have in common. */
@NullMarked
package org.communique.enrich.text.word;

import org.jspecify.annotations.NullMarked;
