package org.communique.ingest.web.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * Request in a form to be forwarded to another instance.
 *
 * @param method such as {@code POST}
 * @param pathAndQuery of the request line
 * @param contentType of the body; empty when it has none
 * @param body empty when there is none
 * @param signature of the body, by a hub ({@code X-Hub-Signature}); empty when there is none
 * @param wasForwarded whether another instance forwarded it
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; copying a body of a megabyte would help nobody.
public record ForwardableRequest(
        String method,
        String pathAndQuery,
        Optional<String> contentType,
        byte[] body,
        Optional<String> signature,
        boolean wasForwarded) {

    /** Signature header of WebSub. */
    static final String SIGNATURE = "X-Hub-Signature";

    /** Header of a forwarded request. */
    static final String FORWARDED = "Communique-Forwarded";

    /** Returns a request with its body. */
    public static ForwardableRequest of(HttpServletRequest request, byte[] body) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return new ForwardableRequest(
                request.getMethod(),
                request.getRequestURI() + query,
                Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_TYPE)),
                body,
                Optional.ofNullable(request.getHeader(SIGNATURE)),
                request.getHeader(FORWARDED) != null);
    }

    /** Returns a request without a body. */
    public static ForwardableRequest of(HttpServletRequest request) {
        return of(request, new byte[0]);
    }

    /** Returns a new request without a body. */
    public static ForwardableRequest get(String path) {
        return new ForwardableRequest("GET", path, Optional.empty(), new byte[0], Optional.empty(), false);
    }

    /** Returns a new request with a JSON body. */
    public static ForwardableRequest post(String path, byte[] json) {
        return new ForwardableRequest("POST", path, Optional.of("application/json"), json, Optional.empty(), false);
    }

    /** Returns a new request with a JSON body. */
    public static ForwardableRequest put(String path, byte[] json) {
        return new ForwardableRequest("PUT", path, Optional.of("application/json"), json, Optional.empty(), false);
    }

    /** Returns a copy with another method and without the body. */
    public ForwardableRequest as(String otherMethod) {
        return new ForwardableRequest(
                otherMethod, pathAndQuery, Optional.empty(), new byte[0], Optional.empty(), wasForwarded);
    }

    /** Returns the URL of this request at an instance. */
    URI at(URI instance) {
        return URI.create(instance + pathAndQuery);
    }
}
