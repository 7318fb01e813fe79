/** Writers of HTML, XML and JSON, well-formed whatever the text is. */
@NullMarked
package org.communique.newsroom.markup;

import org.jspecify.annotations.NullMarked;
