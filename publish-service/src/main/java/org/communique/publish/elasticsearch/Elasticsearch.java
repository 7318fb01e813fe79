package org.communique.publish.elasticsearch;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.util.List;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
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
 */
@Component
public final class Elasticsearch {

    private final Rest5Client client;
    private final JsonMapper json;

    /** Speaks through a client. */
    public Elasticsearch(Rest5Client client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /** Asks for something. */
    public Answer get(String path) {
        return perform(new Request("GET", path));
    }

    /** Puts JSON somewhere. */
    public Answer put(String path, JsonNode body) {
        return perform(request("PUT", path, entity(body)));
    }

    /** Puts something that needs no words. */
    public Answer put(String path) {
        return perform(new Request("PUT", path));
    }

    /** Posts what needs no words. */
    public Answer post(String path) {
        return perform(new Request("POST", path));
    }

    /** Deletes something. */
    public Answer delete(String path) {
        return perform(new Request("DELETE", path));
    }

    /** Posts JSON. */
    public Answer post(String path, JsonNode body) {
        return perform(request("POST", path, entity(body)));
    }

    /**
     * Posts lines of JSON, the last one ended as well.
     *
     * @param pieces of the lines, in order; sent as they are
     */
    public Answer postLines(String path, List<byte[]> pieces) {
        return perform(request("POST", path, new Lines(pieces)));
    }

    private static HttpEntity entity(JsonNode body) {
        return new StringEntity(body.toString(), ContentType.APPLICATION_JSON);
    }

    private static Request request(String method, String path, HttpEntity entity) {
        var request = new Request(method, path);
        request.setEntity(entity);
        return request;
    }

    private Answer perform(Request request) {
        try {
            return answer(client.performRequest(request));
        } catch (ResponseException refusal) {
            return answerOf(refusal);
        } catch (IOException | JacksonException failure) {
            throw new TransientFailure("Elasticsearch does not answer: " + failure, failure);
        }
    }

    private Answer answerOf(ResponseException refusal) {
        try {
            return answer(refusal.getResponse());
        } catch (IOException | JacksonException _) {
            // An error page of something in between: the status alone says what to do.
            return new Answer(refusal.getResponse().getStatusCode(), MissingNode.getInstance());
        }
    }

    private Answer answer(Response response) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return new Answer(response.getStatusCode(), MissingNode.getInstance());
        }
        try (var content = entity.getContent()) {
            return new Answer(response.getStatusCode(), json.readTree(content));
        }
    }
}
