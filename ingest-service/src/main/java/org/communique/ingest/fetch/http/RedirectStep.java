package org.communique.ingest.fetch.http;

import java.net.URI;
import org.communique.ingest.fetch.FetchOutcome;

/** Result of one request: the end of the fetch, or a redirect. */
sealed interface RedirectStep {

    record Arrived(FetchOutcome outcome) implements RedirectStep {}

    /**
     * Redirect.
     *
     * @param permanent whether it is permanent (301, 308)
     */
    record Redirected(URI to, boolean permanent) implements RedirectStep {}
}
