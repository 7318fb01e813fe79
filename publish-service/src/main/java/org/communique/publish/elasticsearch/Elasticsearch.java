package org.communique.publish.elasticsearch;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.RequestOptions;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseListener;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.communique.kit.failure.Durations;
import org.communique.kit.failure.FailureReason;
import org.communique.publish.trouble.TransientFailure;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Elasticsearch, by the lower half of its Java client: documents pass through as they are, and an answer is its status
 * and its JSON. Thread-safe.
 *
 * <p>Every method throws {@link TransientFailure} when there was no whole answer: no connection, a timeout, a reset, a
 * body that breaks off. What was asked may have happened all the same.
 *
 * <p>Time is limited twice, per request: {@link ElasticsearchTimeouts} between two pieces of an answer, and as much for each node until
 * the answer is whole. The client's own limit is 0, for ever, whatever {@code spring.elasticsearch.socket-timeout} says
 * (elasticsearch-java#1119).
 */
@Component
public final class Elasticsearch {

    private final Rest5Client client;
    private final JsonMapper json;
    private final ElasticsearchTimeouts timeouts;

    /** Speaks through a client. */
    public Elasticsearch(Rest5Client client, JsonMapper json, ElasticsearchTimeouts timeouts) {
        this.client = client;
        this.json = json;
        this.timeouts = timeouts;
    }

    /** Whether requests can be sent at all: a client whose threads have ended, such as by want of memory, stays dead. */
    public boolean isRunning() {
        return client.isRunning();
    }

    /** Asks how something is: aliases, mappings, counts. */
    public ElasticsearchResponse get(String path) {
        return perform(new Request("GET", path), timeouts.status());
    }

    /** Puts JSON somewhere. */
    public ElasticsearchResponse put(String path, JsonNode body) {
        return perform(request("PUT", path, entity(body)));
    }

    /** Puts something that needs no words. */
    public ElasticsearchResponse put(String path) {
        return perform(new Request("PUT", path));
    }

    /** Posts what needs no words. */
    public ElasticsearchResponse post(String path) {
        return perform(new Request("POST", path));
    }

    /** Deletes something. */
    public ElasticsearchResponse delete(String path) {
        return perform(new Request("DELETE", path));
    }

    /** Posts JSON. */
    public ElasticsearchResponse post(String path, JsonNode body) {
        return perform(request("POST", path, entity(body)));
    }

    /**
     * Posts lines of JSON, the last one ended as well.
     *
     * @param pieces of the lines, in order; sent as they are
     */
    public ElasticsearchResponse postLines(String path, List<byte[]> pieces) {
        return perform(request("POST", path, new NdjsonEntity(pieces)));
    }

    private static HttpEntity entity(JsonNode body) {
        return new StringEntity(body.toString(), ContentType.APPLICATION_JSON);
    }

    private static Request request(String method, String path, HttpEntity entity) {
        var request = new Request(method, path);
        request.setEntity(entity);
        return request;
    }

    private ElasticsearchResponse perform(Request request) {
        return perform(request, timeouts.request());
    }

    private ElasticsearchResponse perform(Request request, Duration timeout) {
        request.setOptions(options(timeout));
        var response = new CompletableFuture<Response>();
        var call = client.performRequestAsync(request, listener(response));
        try {
            return answer(response.get(deadline(timeout).toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failure) {
            return failed(failure);
        } catch (TimeoutException _) {
            call.cancel();
            throw new TransientFailure("Elasticsearch does not answer: no whole answer within %s"
                    .formatted(Durations.text(deadline(timeout))));
        } catch (InterruptedException interruption) {
            call.cancel();
            Thread.currentThread().interrupt();
            throw new TransientFailure("interrupted", interruption);
        } catch (IOException | JacksonException failure) {
            throw noAnswer(failure);
        }
    }

    private static ResponseListener listener(CompletableFuture<Response> response) {
        return new ResponseListener() {
            @Override
            public void onSuccess(Response success) {
                response.complete(success);
            }

            @Override
            public void onFailure(Exception failure) {
                response.completeExceptionally(failure);
            }
        };
    }

    private static RequestOptions options(Duration timeout) {
        var limit = Timeout.of(timeout);
        return RequestOptions.DEFAULT.toBuilder()
                .setRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(limit)
                        .setConnectionRequestTimeout(limit)
                        .build())
                .build();
    }

    /** A node that does not answer is passed over, so that each may take its time. */
    private Duration deadline(Duration timeout) {
        return timeout.plus(timeouts.connection())
                .multipliedBy(Math.max(1, client.getNodes().size()));
    }

    private ElasticsearchResponse failed(ExecutionException failure) {
        return switch (failure.getCause()) {
            case ResponseException refusal -> answerOf(refusal);
            case IOException lost -> throw noAnswer(lost);
            case null, default ->
                throw new TransientFailure("Elasticsearch cannot be asked: " + FailureReason.of(failure), failure);
        };
    }

    private static TransientFailure noAnswer(Exception failure) {
        return new TransientFailure("Elasticsearch does not answer: " + FailureReason.of(failure), failure);
    }

    private ElasticsearchResponse answerOf(ResponseException refusal) {
        try {
            return answer(refusal.getResponse());
        } catch (IOException | JacksonException _) {
            // An error page of something in between: the status alone says what to do.
            return new ElasticsearchResponse(refusal.getResponse().getStatusCode(), MissingNode.getInstance());
        }
    }

    private ElasticsearchResponse answer(Response response) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new ElasticsearchResponse(response.getStatusCode(), MissingNode.getInstance());
        }
        try (var content = entity.getContent()) {
            return new ElasticsearchResponse(response.getStatusCode(), json.readTree(content));
        }
    }
}
