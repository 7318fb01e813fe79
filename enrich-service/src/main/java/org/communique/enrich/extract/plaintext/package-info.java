/** Extraction from plain text: headline, dates and paragraphs without the boilerplate of page or mail. */
@NullMarked
package org.communique.enrich.extract.plaintext;

import org.jspecify.annotations.NullMarked;
