/** Fetching over HTTP: politely, within limits, and only from addresses that are allowed. */
@NullMarked
package org.communique.ingest.fetch.http;

import org.jspecify.annotations.NullMarked;
