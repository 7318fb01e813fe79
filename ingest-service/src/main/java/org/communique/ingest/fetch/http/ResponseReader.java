package org.communique.ingest.fetch.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpStatus;
import org.communique.ingest.fetch.BodyMemory;
import org.communique.ingest.fetch.FetchOutcome;
import org.communique.ingest.fetch.FetchRequest;
import org.communique.ingest.fetch.FetchSettings;
import org.communique.ingest.fetch.Validators;
import org.communique.ingest.text.LenientUrl;
import org.communique.ingest.text.WebUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Mapping of HTTP responses to outcomes. */
record ResponseReader(FetchSettings settings, InstantSource clock) {

    /** Bytes read of an unused body, so that the connection can be reused. */
    private static final DataSize LEFT_OVER = DataSize.ofKilobytes(64);

    /** Reads the response to a request at a URL. */
    RedirectStep read(ClassicHttpResponse answer, FetchRequest request, URI at, BodyMemory memory) throws IOException {
        return request.form() == null ? found(answer, request, at, memory) : posted(answer, request, at, memory);
    }

    /** Returns the form where the redirect keeps the method (RFC 9110, section 15.4). */
    private RedirectStep posted(ClassicHttpResponse answer, FetchRequest request, URI at, BodyMemory memory)
            throws IOException {
        return switch (answer.getCode()) {
            case HttpStatus.SC_ACCEPTED, HttpStatus.SC_CREATED, HttpStatus.SC_NO_CONTENT ->
                arrived(modified(answer, request, at, memory));
            case HttpStatus.SC_MOVED_PERMANENTLY, HttpStatus.SC_MOVED_TEMPORARILY, HttpStatus.SC_SEE_OTHER ->
                arrived(failed(answer, "redirect of a form:"));
            default -> found(answer, request, at, memory);
        };
    }

    private RedirectStep found(ClassicHttpResponse answer, FetchRequest request, URI at, BodyMemory memory)
            throws IOException {
        return switch (answer.getCode()) {
            case HttpStatus.SC_OK, HttpStatus.SC_NON_AUTHORITATIVE_INFORMATION ->
                arrived(modified(answer, request, at, memory));
            case HttpStatus.SC_NOT_MODIFIED -> arrived(notModified(answer, request));
            case HttpStatus.SC_MOVED_PERMANENTLY, HttpStatus.SC_PERMANENT_REDIRECT -> redirected(answer, at, true);
            case HttpStatus.SC_MOVED_TEMPORARILY, HttpStatus.SC_SEE_OTHER, HttpStatus.SC_TEMPORARY_REDIRECT ->
                redirected(answer, at, false);
            case HttpStatus.SC_TOO_MANY_REQUESTS, HttpStatus.SC_SERVICE_UNAVAILABLE -> arrived(throttled(answer));
            case HttpStatus.SC_GONE -> arrived(skipBody(answer, new FetchOutcome.Gone()));
            default -> arrived(failed(answer, "HTTP status"));
        };
    }

    private FetchOutcome modified(ClassicHttpResponse answer, FetchRequest request, URI at, BodyMemory memory)
            throws IOException {
        var caching = new CacheHeaders(answer, clock);
        String contentType = value(answer.getFirstHeader("Content-Type"));
        try {
            byte[] body = DecodedBody.read(answer, settings.max(request.accept()), memory);
            return new FetchOutcome.Modified(
                    body,
                    contentType,
                    caching.validatorsOr(Validators.NONE),
                    at,
                    caching.freshFor(),
                    null,
                    links(answer));
        } catch (ZipException e) {
            return new FetchOutcome.Failed(
                    answer.getCode(), "the body is not in the content coding it claims: " + e.getMessage());
        }
    }

    private static List<String> links(ClassicHttpResponse answer) {
        return Arrays.stream(answer.getHeaders("Link"))
                .map(Header::getValue)
                .filter(Objects::nonNull)
                .toList();
    }

    private FetchOutcome notModified(ClassicHttpResponse answer, FetchRequest request) throws IOException {
        if (request.validators().equals(Validators.NONE)) {
            return failed(answer, "answer to an unconditional request:");
        }
        var caching = new CacheHeaders(answer, clock);
        return new FetchOutcome.NotModified(caching.validatorsOr(request.validators()), caching.freshFor(), null);
    }

    private FetchOutcome throttled(ClassicHttpResponse answer) throws IOException {
        var retryAfter = new CacheHeaders(answer, clock).retryAfter();
        return skipBody(answer, new FetchOutcome.Throttled(retryAfter, answer.getCode()));
    }

    private RedirectStep redirected(ClassicHttpResponse answer, URI at, boolean permanent) throws IOException {
        String location = value(answer.getFirstHeader("Location"));
        if (location == null || location.isBlank()) {
            return arrived(failed(answer, "redirect without a Location:"));
        }
        var to = LenientUrl.resolve(at, utf8(location));
        if (to.isEmpty()) {
            var reason = "redirect to %s (expected: an http or https URL)".formatted(WebUrl.shown(location));
            return skipBody(answer, new RedirectStep.Arrived(new FetchOutcome.Refused(reason)));
        }
        return skipBody(answer, new RedirectStep.Redirected(to.get(), permanent));
    }

    private static FetchOutcome failed(ClassicHttpResponse answer, String what) throws IOException {
        String reason = "%s %d %s"
                .formatted(what, answer.getCode(), answer.getReasonPhrase() == null ? "" : answer.getReasonPhrase());
        return skipBody(answer, new FetchOutcome.Failed(answer.getCode(), reason.strip()));
    }

    /** Drains a short body; a longer one closes the connection. */
    private static <T> T skipBody(ClassicHttpResponse answer, T result) throws IOException {
        try {
            DecodedBody.read(answer, LEFT_OVER, BodyMemory.UNLIMITED);
        } catch (DecodedBody.TooLargeException | ZipException e) {
            return result;
        }
        return result;
    }

    private static RedirectStep arrived(FetchOutcome outcome) {
        return new RedirectStep.Arrived(outcome);
    }

    /**
     * Returns the header as UTF-8: the client reads ISO-8859-1, byte for byte, and servers write UTF-8 into Location.
     */
    private static String utf8(String header) {
        return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static @Nullable String value(@Nullable Header header) {
        return header == null ? null : header.getValue();
    }
}
