package org.communique.ingest.fetch.http;

import java.net.URI;
import org.communique.ingest.fetch.FetchOutcome;

/** One request and its answer: the end of the fetch, or a redirect. */
sealed interface RedirectStep {

    /** The end of the fetch. */
    record Arrived(FetchOutcome outcome) implements RedirectStep {}

    /**
     * The answer is elsewhere.
     *
     * @param permanent whether it will be from now on (301, 308)
     */
    record Redirected(URI to, boolean permanent) implements RedirectStep {}
}
