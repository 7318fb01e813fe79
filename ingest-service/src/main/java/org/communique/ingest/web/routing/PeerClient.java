package org.communique.ingest.web.routing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.communique.kit.failure.Durations;
import org.communique.kit.failure.FailureReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** HTTP client of the other instances, for forwarded requests. */
public final class PeerClient {

    private static final Logger LOG = LoggerFactory.getLogger(PeerClient.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(90);
    private static final List<String> FORWARDED_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER, HttpHeaders.ALLOW);

    private final Duration timeout;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    /** Creates a client with the longest time-out of all callers. */
    PeerClient() {
        this(RESPONSE_TIMEOUT);
    }

    /** @param timeout longest wait for a complete response */
    PeerClient(Duration timeout) {
        this.timeout = timeout;
    }

    /** Forwards a request; empty when the instance cannot be reached. */
    public Optional<ResponseEntity<byte[]>> forward(URI instance, ForwardableRequest request) {
        try {
            return Optional.of(response(send(http(instance, request))));
        } catch (ExecutionException e) {
            LOG.warn("peer unreachable url={} reason=\"{}\"", instance, FailureReason.of(e));
            return Optional.empty();
        } catch (TimeoutException e) {
            LOG.warn("peer timed out url={} timeout=\"{}\"", instance, Durations.text(timeout));
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Waits for the complete response; the time-out of the request covers its headers only. */
    private HttpResponse<byte[]> send(HttpRequest request)
            throws ExecutionException, TimeoutException, InterruptedException {
        var response = client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return response.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            response.cancel(true);
        }
    }

    private HttpRequest http(URI instance, ForwardableRequest request) {
        var builder = HttpRequest.newBuilder(request.at(instance))
                .timeout(timeout)
                .header(ForwardableRequest.FORWARDED, "1")
                .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.contentType().ifPresent(type -> builder.header(HttpHeaders.CONTENT_TYPE, type));
        request.signature().ifPresent(signature -> builder.header(ForwardableRequest.SIGNATURE, signature));
        return builder.build();
    }

    private static ResponseEntity<byte[]> response(HttpResponse<byte[]> response) {
        var builder = ResponseEntity.status(response.statusCode());
        FORWARDED_HEADERS.forEach(
                name -> response.headers().firstValue(name).ifPresent(value -> builder.header(name, value)));
        return builder.body(response.body());
    }
}
