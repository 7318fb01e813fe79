package org.communique.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Outcome of a fetch. All of these are expected; a {@link Fetcher} throws for none of them. */
public sealed interface FetchOutcome {

    /**
     * 200: the whole resource.
     *
     * @param body decoded (no gzip or deflate any more), never cut
     * @param contentType the header as sent; null when there is none
     * @param validators of this state, for the next request
     * @param finalUrl after redirects; base of the relative URLs in the body
     * @param freshFor freshness lifetime (Cache-Control max-age, Expires); zero for a resource stale already; null when
     *     there is none
     * @param movedTo target of the leading permanent redirects (301, 308); null when there is none
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
     * 304: unchanged since the state of the request.
     *
     * @param validators for the next request: those of the response, and for a missing kind those of the request
     * @param freshFor as in {@link Modified}
     * @param movedTo as in {@link Modified}
     */
    record NotModified(
            Validators validators,
            @Nullable Duration freshFor,
            @Nullable URI movedTo) implements FetchOutcome {}

    /**
     * 429 or 503: too many requests.
     *
     * @param retryAfter wait of the header, never negative; null when there is none
     * @param status the HTTP status
     */
    record Throttled(@Nullable Duration retryAfter, int status) implements FetchOutcome {}

    /** 410: removed on purpose. */
    record Gone() implements FetchOutcome {}

    /**
     * Refused by us: an address that is not public, a scheme, a port, a body over the limit, too many redirects. A
     * retry will not help before a change.
     *
     * @param reason for people: found and allowed
     */
    record Refused(String reason) implements FetchOutcome {}

    /**
     * Another status, or a body not in its declared content coding.
     *
     * @param status the HTTP status
     * @param reason for people
     */
    record Failed(int status, String reason) implements FetchOutcome {}

    /**
     * No response: unknown host, refused connection, untrusted TLS, invalid HTTP, broken connection or time-out.
     *
     * @param reason for people
     */
    record Unreachable(String reason) implements FetchOutcome {}
}
