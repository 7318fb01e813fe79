package org.communique.ingest.fetch.http;

import java.net.URI;
import org.communique.ingest.fetch.FetchOutcome;

/** One request and its answer: the end of the fetch, or a redirect. */
sealed interface Hop {

    /** The end of the fetch. */
    record Arrived(FetchOutcome outcome) implements Hop {}

    /** The answer is elsewhere. */
    record Redirected(URI to) implements Hop {}
}
