/** Paragraphs repeated from release to release of a source: "about us", contacts, notices. */
@NullMarked
package org.communique.enrich.repetition;

import org.jspecify.annotations.NullMarked;
