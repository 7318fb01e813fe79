/** Sentences and paragraphs. */
@NullMarked
package org.communique.enrich.text.sentence;

import org.jspecify.annotations.NullMarked;
