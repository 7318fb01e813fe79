/** Facts read in the prose of a release by rules: identifiers, kind, quotes, issuer. */
@NullMarked
package org.communique.enrich.fact;

import org.jspecify.annotations.NullMarked;
