/** Releases that come as lines of text: the words without the furniture of page or mail, in paragraphs. */
@NullMarked
package org.communique.enrich.extract.plaintext;

import org.jspecify.annotations.NullMarked;
