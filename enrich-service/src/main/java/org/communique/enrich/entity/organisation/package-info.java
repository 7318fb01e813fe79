/** Finders of organisations: by the gazetteer, and by rules for English, German and French names. */
@NullMarked
package org.communique.enrich.entity.organisation;

import org.jspecify.annotations.NullMarked;
