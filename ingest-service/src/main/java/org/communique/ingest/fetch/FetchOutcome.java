package org.communique.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a fetch. All of these are expected; a {@link Fetcher} throws for none of them. */
public sealed interface FetchOutcome {

    /**
     * 200: the resource, whole.
     *
     * @param body decoded (no gzip or deflate any more), never cut
     * @param contentType the header as sent; null when there was none
     * @param validators of this state, to be sent next time
     * @param finalUrl where the redirects led; relative URLs of the body are relative to it
     * @param freshFor how long the server says this state holds (Cache-Control max-age, Expires); zero when it says to
     *     ask again at once; null when it says nothing
     * @param movedTo where it is for good, by redirects that say so (301, 308) and come before any other; null when
     *     there was none
     * @param links the Link headers (RFC 8288), as sent
     */
    // An array because a body is read once, by a parser that wants an array; outcomes are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Modified(
            byte[] body,
            @Nullable String contentType,
            Validators validators,
            URI finalUrl,
            @Nullable Duration freshFor,
            @Nullable URI movedTo,
            List<String> links)
            implements FetchOutcome {

        /** Copies the list. */
        public Modified {
            links = List.copyOf(links);
        }
    }

    /**
     * 304: still in the state that the request named.
     *
     * @param validators to be sent next time: those of the answer, and where it named none, those of the request
     * @param freshFor as in {@link Modified}
     * @param movedTo as in {@link Modified}
     */
    record NotModified(
            Validators validators,
            @Nullable Duration freshFor,
            @Nullable URI movedTo) implements FetchOutcome {}

    /**
     * 429 or 503: the server asks to be left alone for a while.
     *
     * @param retryAfter how long it asks for, never negative; null when it does not say
     * @param status the HTTP status
     */
    record Throttled(@Nullable Duration retryAfter, int status) implements FetchOutcome {}

    /** 410: taken away on purpose. */
    record Gone() implements FetchOutcome {}

    /**
     * We did not want to: an address that is not public, a scheme, a port, a body over the limit, too many redirects.
     * Asking again will not help until somebody changes something.
     *
     * @param reason for people: what was found and what is allowed
     */
    record Refused(String reason) implements FetchOutcome {}

    /**
     * Another status than those above, or a body that is not in the content coding it claims.
     *
     * @param status the HTTP status
     * @param reason for people
     */
    record Failed(int status, String reason) implements FetchOutcome {}

    /**
     * No answer: the name is unknown, nothing listens, TLS cannot be trusted, the answer is no HTTP, the
     * connection broke or time ran out.
     *
     * @param reason for people
     */
    record Unreachable(String reason) implements FetchOutcome {}
}
