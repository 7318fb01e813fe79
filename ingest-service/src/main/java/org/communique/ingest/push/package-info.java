/** Pushed releases, and withdrawals and lifted embargoes by request. */
@NullMarked
package org.communique.ingest.push;

import org.jspecify.annotations.NullMarked;
