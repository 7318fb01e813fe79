/** Budgets for bodies of requests, of three files, since the kit reads them. */
@NullMarked
package org.communique.ingest.web.body;

import org.jspecify.annotations.NullMarked;
