/** Releases that come as pages: the main text among everything else on the page, and what its head says of it. */
@NullMarked
package org.communique.enrich.extract.html;

import org.jspecify.annotations.NullMarked;
