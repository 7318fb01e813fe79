/** Where sentences and paragraphs begin and end. */
@NullMarked
package org.communique.enrich.text.sentence;

import org.jspecify.annotations.NullMarked;
