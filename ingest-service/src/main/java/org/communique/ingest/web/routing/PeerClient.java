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

/** The other instances of this service, as somebody to pass a request on to. */
public final class PeerClient {

    private static final Logger LOG = LoggerFactory.getLogger(PeerClient.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(90);
    private static final List<String> PASSED_ON =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER, HttpHeaders.ALLOW);

    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /** Waits as long for an answer as a hub or a client of ours does at most. */
    PeerClient() {
        this(ANSWER);
    }

    /** @param patience longest wait for a whole answer */
    PeerClient(Duration patience) {
        this.patience = patience;
    }

    /** Passes a request on; empty when the instance can't be reached. */
    public Optional<ResponseEntity<byte[]>> ask(URI instance, ForwardableRequest request) {
        try {
            return Optional.of(answer(send(http(instance, request))));
        } catch (ExecutionException e) {
            LOG.warn("instance {}: not reached: {}", instance, FailureReason.of(e));
            return Optional.empty();
        } catch (TimeoutException e) {
            LOG.warn("instance {}: no whole answer (expected: within {})", instance, Durations.text(patience));
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Waits for the whole answer; the time-out of a request ends with the headers of its answer. */
    private HttpResponse<byte[]> send(HttpRequest request)
            throws ExecutionException, TimeoutException, InterruptedException {
        var answer = client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest http(URI instance, ForwardableRequest request) {
        var builder = HttpRequest.newBuilder(request.at(instance))
                .timeout(patience)
                .header(ForwardableRequest.FORWARDED, "1")
                .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.contentType().ifPresent(type -> builder.header(HttpHeaders.CONTENT_TYPE, type));
        request.signature().ifPresent(signature -> builder.header(ForwardableRequest.SIGNATURE, signature));
        return builder.build();
    }

    private static ResponseEntity<byte[]> answer(HttpResponse<byte[]> answer) {
        var builder = ResponseEntity.status(answer.statusCode());
        PASSED_ON.forEach(name -> answer.headers().firstValue(name).ifPresent(value -> builder.header(name, value)));
        return builder.body(answer.body());
    }
}
