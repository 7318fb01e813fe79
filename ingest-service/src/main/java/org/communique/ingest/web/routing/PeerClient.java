package org.communique.ingest.web.routing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.communique.kit.availability.Availability;
import org.communique.kit.failure.Durations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** HTTP client of the other instances, for forwarded requests. */
public final class PeerClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(90);
    private static final List<String> FORWARDED_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER, HttpHeaders.ALLOW);

    private final Duration timeout;
    private final Optional<String> token;
    /** By the few addresses that the consumer group names. */
    private final Map<URI, Availability> instances = new ConcurrentHashMap<>();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    /**
     * Creates a client with the longest time-out of all callers.
     *
     * @param token that instances demand for whatever changes something; empty when they demand none
     */
    PeerClient(Optional<String> token) {
        this(RESPONSE_TIMEOUT, token);
    }

    /** @param timeout longest wait for a complete response */
    PeerClient(Duration timeout, Optional<String> token) {
        this.timeout = timeout;
        this.token = token;
    }

    /** Forwards a request; empty when the instance cannot be reached. */
    public Optional<ResponseEntity<byte[]>> forward(URI instance, ForwardableRequest request) {
        try {
            var response = send(http(instance, request));
            availability(instance).workSucceeded();
            return Optional.of(response(response));
        } catch (ExecutionException | TimeoutException e) {
            availability(instance).workFailed(e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Logs when an instance begins to be unreachable and when it answers again, not each request. */
    private Availability availability(URI instance) {
        return instances.computeIfAbsent(
                instance, url -> Availability.available("instance " + url, InstantSource.system()));
    }

    /** Waits for the complete response; the time-out of the request covers its headers only. */
    private HttpResponse<byte[]> send(HttpRequest request)
            throws ExecutionException, TimeoutException, InterruptedException {
        var response = client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return response.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new TimeoutException("no answer (expected: one within %s)".formatted(Durations.text(timeout)));
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
        token.ifPresent(secret -> builder.header(HttpHeaders.AUTHORIZATION, "Bearer " + secret));
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
