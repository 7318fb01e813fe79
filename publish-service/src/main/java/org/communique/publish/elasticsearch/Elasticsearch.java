package org.communique.publish.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest5_client.Rest5ClientOptions;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.RequestOptions;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseListener;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.communique.kit.failure.Durations;
import org.communique.kit.failure.FailureReason;
import org.communique.publish.retry.TransientFailureException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Elasticsearch's typed client, with a time limit for each request and two kinds of outcome: an answer, or a
 * {@link TransientFailureException}. Thread-safe.
 *
 * <p>Two kinds of request pass by the typed client, as bytes and JSON trees. Bulk requests: their documents go out byte for
 * byte, without a copy. Definitions of indices: the typed client drops attributes of a mapping and analyzers that it does
 * not know, and refuses enum values newer than itself; the blueprint has to arrive whole and to be compared whole.
 *
 * <p>Every method throws {@link TransientFailureException} without a whole answer: no connection, a timeout, a reset, a body that
 * breaks off or is none of Elasticsearch's. The request may have taken effect all the same.
 *
 * <p>Time is limited twice, per request: {@link ElasticsearchTimeouts} between two pieces of an answer, and as much for
 * each node until the answer is whole. The client's own limit is 0, for ever, whatever
 * {@code spring.elasticsearch.socket-timeout} says (elasticsearch-java#1119).
 */
@Component
public final class Elasticsearch {

    private static final int FIRST_ERROR_STATUS = 400;

    private final Rest5Client client;
    private final JsonMapper json;
    private final ElasticsearchTimeouts timeouts;
    private final ElasticsearchAsyncClient stateClient;
    private final ElasticsearchAsyncClient workClient;

    /** A view of a client, whose owner closes it. */
    public Elasticsearch(Rest5Client client, JsonMapper json, ElasticsearchTimeouts timeouts) {
        this.client = client;
        this.json = json;
        this.timeouts = timeouts;
        var transport = new Rest5ClientTransport(client, new Jackson3JsonpMapper(json));
        stateClient =
                new ElasticsearchAsyncClient(transport, new Rest5ClientOptions(options(timeouts.status()), false));
        workClient =
                new ElasticsearchAsyncClient(transport, new Rest5ClientOptions(options(timeouts.request()), false));
    }

    /** Returns whether requests can be sent: a client stays dead once its threads have ended, as by want of memory. */
    public boolean isRunning() {
        return client.isRunning();
    }

    /** Sends a request about state (aliases, counts), within the shorter of the two timeouts. */
    public <T> ElasticsearchResponse<T> ask(Function<ElasticsearchAsyncClient, CompletableFuture<T>> request) {
        return send(stateClient, request, timeouts.status());
    }

    /** Sends any other request. */
    public <T> ElasticsearchResponse<T> perform(Function<ElasticsearchAsyncClient, CompletableFuture<T>> request) {
        return send(workClient, request, timeouts.request());
    }

    private <T> ElasticsearchResponse<T> send(
            ElasticsearchAsyncClient typed,
            Function<ElasticsearchAsyncClient, CompletableFuture<T>> request,
            Duration timeout) {
        var response = request.apply(typed);
        return await(response, () -> response.cancel(true), timeout);
    }

    /**
     * Returns definitions by the name of their index: aliases, mappings, settings.
     *
     * @param indices a name, alias or pattern
     * @param parts the parts to return, such as {@code *.aliases}; all without any
     */
    public ElasticsearchResponse<JsonNode> definitions(String indices, String... parts) {
        var request = new Request("GET", "/" + indices);
        if (parts.length > 0) {
            request.addParameter("filter_path", String.join(",", parts) + ",error,status");
        }
        return send(request, timeouts.status());
    }

    /** Creates an index by its whole definition. */
    public ElasticsearchResponse<JsonNode> create(String index, JsonNode definition) {
        return put("/" + index, definition);
    }

    /** Adds fields to the mapping of an index, or replaces its {@code _meta}. */
    public ElasticsearchResponse<JsonNode> putMapping(String index, JsonNode mapping) {
        return put("/" + index + "/_mapping", mapping);
    }

    private ElasticsearchResponse<JsonNode> put(String path, JsonNode body) {
        var request = request("PUT", path, new StringEntity(body.toString(), ContentType.APPLICATION_JSON));
        return send(request, timeouts.request());
    }

    /**
     * Sends a bulk request.
     *
     * @param path the path with its parameters
     * @param pieces the lines of JSON in order, the last one ended as well; sent as they are
     */
    public ElasticsearchResponse<JsonNode> bulk(String path, List<byte[]> pieces) {
        return send(request("POST", path, new NdjsonEntity(pieces)), timeouts.request());
    }

    /**
     * Simulates the indexing of documents: they are checked against the mapping of their index, and nothing is written.
     *
     * @param index the physical index
     * @param pieces the JSON of the request, in pieces
     */
    public ElasticsearchResponse<JsonNode> simulate(String index, List<byte[]> pieces) {
        var bytes = new ByteArrayOutputStream();
        pieces.forEach(bytes::writeBytes);
        var entity = new ByteArrayEntity(bytes.toByteArray(), ContentType.APPLICATION_JSON);
        var path = "/_ingest/%s/_simulate?filter_path=docs.doc._id,docs.doc.error,error,status".formatted(index);
        return send(request("POST", path, entity), timeouts.request());
    }

    private static Request request(String method, String path, HttpEntity entity) {
        var request = new Request(method, path);
        request.setEntity(entity);
        return request;
    }

    private ElasticsearchResponse<JsonNode> send(Request request, Duration timeout) {
        request.setOptions(options(timeout));
        var response = new CompletableFuture<Response>();
        var call = client.performRequestAsync(request, listener(response));
        ElasticsearchResponse<Response> outcome = await(response, call::cancel, timeout);
        // A client with a transport on top gives errors as answers, one without as exceptions.
        return switch (outcome) {
            case ElasticsearchResponse.Success<Response>(var answer)
            when answer.getStatusCode() >= FIRST_ERROR_STATUS ->
                ElasticsearchResponse.Refusal.of(answer.getStatusCode(), jsonOrMissing(answer));
            case ElasticsearchResponse.Success<Response>(var answer) ->
                new ElasticsearchResponse.Success<>(requireJson(answer));
            case ElasticsearchResponse.Refusal<Response>(var status, var type, var reason) ->
                new ElasticsearchResponse.Refusal<>(status, type, reason);
        };
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

    private <T> ElasticsearchResponse<T> await(CompletableFuture<T> response, Runnable cancel, Duration timeout) {
        try {
            return new ElasticsearchResponse.Success<>(
                    response.get(deadline(timeout).toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failure) {
            return refusal(failure.getCause());
        } catch (TimeoutException _) {
            cancel.run();
            throw new TransientFailureException("Elasticsearch does not answer: no whole answer within %s"
                    .formatted(Durations.text(deadline(timeout))));
        } catch (InterruptedException interruption) {
            cancel.run();
            Thread.currentThread().interrupt();
            throw new TransientFailureException("interrupted", interruption);
        }
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

    /** A node without an answer is passed over, so each may take its time. */
    private Duration deadline(Duration timeout) {
        return timeout.plus(timeouts.connection())
                .multipliedBy(Math.max(1, client.getNodes().size()));
    }

    private <T> ElasticsearchResponse<T> refusal(@Nullable Throwable failure) {
        return switch (failure) {
            case ElasticsearchException refused -> refusal(refused);
            case ResponseException refused ->
                ElasticsearchResponse.Refusal.of(
                        refused.getResponse().getStatusCode(), jsonOrMissing(refused.getResponse()));
            case TransportException page
            when page.statusCode() >= FIRST_ERROR_STATUS ->
                ElasticsearchResponse.Refusal.of(page.statusCode(), MissingNode.getInstance());
            case IOException lost -> throw noAnswer(lost);
            case Error error -> throw error;
            case null -> throw new TransientFailureException("Elasticsearch cannot be asked");
            default ->
                throw new TransientFailureException(
                        "Elasticsearch cannot be asked: " + FailureReason.of(failure), failure);
        };
    }

    private static <T> ElasticsearchResponse<T> refusal(ElasticsearchException refused) {
        var error = refused.error();
        return new ElasticsearchResponse.Refusal<>(
                refused.status(),
                error.type() == null ? "" : error.type(),
                error.reason() == null ? "no reason given" : error.reason());
    }

    private static TransientFailureException noAnswer(Exception failure) {
        return new TransientFailureException("Elasticsearch does not answer: " + FailureReason.of(failure), failure);
    }

    private JsonNode requireJson(Response response) {
        try {
            return readJson(response);
        } catch (IOException | JacksonException failure) {
            throw noAnswer(failure);
        }
    }

    private JsonNode jsonOrMissing(Response response) {
        try {
            return readJson(response);
        } catch (IOException | JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    private JsonNode readJson(Response response) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return MissingNode.getInstance();
        }
        try (var content = entity.getContent()) {
            return json.readTree(content);
        }
    }
}
