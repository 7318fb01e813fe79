/** Extraction from HTML: the main text without the page's boilerplate, and the metadata of its head. */
@NullMarked
package org.communique.enrich.extract.html;

import org.jspecify.annotations.NullMarked;
