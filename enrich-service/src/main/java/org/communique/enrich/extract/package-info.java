/** Content extracted from a release's page or text, before the steps add to it, with the source of each field. */
@NullMarked
package org.communique.enrich.extract;

import org.jspecify.annotations.NullMarked;
