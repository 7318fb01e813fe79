/** Fetcher over HTTP: rate limits, size and time limits, public addresses only. */
@NullMarked
package org.communique.ingest.fetch.http;

import org.jspecify.annotations.NullMarked;
