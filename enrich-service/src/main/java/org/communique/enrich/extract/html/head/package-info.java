/** What the head of a page says of the page and beside its text. */
@NullMarked
package org.communique.enrich.extract.html.head;

import org.jspecify.annotations.NullMarked;
