package org.communique.console.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.communique.console.remote.RefusalException;
import org.communique.console.remote.UnreachableException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * HTTP client of one service, with time-outs, a limit of an answer's size, and the token that acts need. Thread-safe.
 *
 * <p>Paths are templates (RFC 6570), such as {@code /feeds/{id}}, so that nothing from a page becomes a part of a URL
 * unescaped.
 */
public final class ServiceClient {

    private static final DataSize LARGEST = DataSize.ofMegabytes(8);

    private final ServiceName service;
    private final RestClient client;
    private final RestClient patientClient;
    private final JsonMapper json;

    /** @param patientClient with a longer time-out */
    ServiceClient(ServiceName service, RestClient client, RestClient patientClient, JsonMapper json) {
        this.service = service;
        this.client = client;
        this.patientClient = patientClient;
        this.json = json;
    }

    /** Returns a client of the same service for work that takes its time, such as a dry run. */
    public ServiceClient patient() {
        return new ServiceClient(service, patientClient, patientClient, json);
    }

    /**
     * Gets a resource as an object made of its JSON.
     *
     * @throws RefusalException with a status of 400 or above
     * @throws UnreachableException without a whole answer of the expected form
     */
    public <T> T get(Class<T> type, String path, Object... variables) throws UnreachableException {
        return read(type, getText(path, variables));
    }

    /** Gets a resource as JSON. */
    public JsonNode get(String path, Object... variables) throws UnreachableException {
        return get(JsonNode.class, path, variables);
    }

    /** Gets a resource as text. */
    public String getText(String path, Object... variables) throws UnreachableException {
        return exchange(client.get().uri(path, variables)).text(this);
    }

    /** Gets a resource as JSON; empty with 404. */
    public Optional<JsonNode> find(String path, Object... variables) throws UnreachableException {
        var reply = exchange(client.get().uri(path, variables));
        return reply.status() == HttpStatus.NOT_FOUND.value()
                ? Optional.empty()
                : Optional.of(read(JsonNode.class, reply.text(this)));
    }

    /** Gets a resource as JSON also when its status says that the service is not well, as health does with 503. */
    public JsonNode getWithAnyStatus(String path) throws UnreachableException {
        return read(JsonNode.class, exchange(client.get().uri(path)).body());
    }

    /** Sends an object as JSON, and returns an object made of the JSON of the answer. */
    public <T> T send(Class<T> type, HttpMethod method, Object body, String path, Object... variables)
            throws UnreachableException {
        var request = client.method(method)
                .uri(path, variables)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(body));
        return read(type, exchange(request).text(this));
    }

    /** Sends an object as JSON, and returns the JSON of the answer; a missing node for an empty one. */
    public JsonNode send(HttpMethod method, Object body, String path, Object... variables) throws UnreachableException {
        return send(method, MediaType.APPLICATION_JSON, json.writeValueAsString(body), path, variables);
    }

    /** Sends a text of a media type, and returns the JSON of the answer; a missing node for an empty one. */
    public JsonNode send(HttpMethod method, MediaType type, String body, String path, Object... variables)
            throws UnreachableException {
        var request = client.method(method).uri(path, variables);
        var answer = exchange(
                        body.isEmpty() ? request : request.contentType(type).body(body))
                .text(this);
        return read(JsonNode.class, answer.isEmpty() ? "null" : answer);
    }

    private Reply exchange(RestClient.RequestHeadersSpec<?> request) throws UnreachableException {
        try {
            return request.exchange((_, response) -> Reply.of(response));
        } catch (RestClientException failure) {
            throw UnreachableException.of(service.label(), failure);
        }
    }

    private <T> T read(Class<T> type, String text) throws UnreachableException {
        try {
            return json.readValue(text, type);
        } catch (JacksonException failure) {
            throw UnreachableException.of(service.label(), failure);
        }
    }

    private UnreachableException refusal(Reply reply) {
        var status = HttpStatus.resolve(reply.status());
        var words = status == null ? "status " + reply.status() : reply.status() + " " + status.getReasonPhrase();
        return new RefusalException(
                service.label(), reply.status(), detail(reply).orElse(words));
    }

    private Optional<String> detail(Reply reply) {
        try {
            return json.readTree(reply.body()).path("detail").stringValueOpt();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /**
     * Answer as it came.
     *
     * @param body UTF-8
     */
    private record Reply(int status, String body) {

        static Reply of(ClientHttpResponse response) throws IOException {
            int most = (int) LARGEST.toBytes();
            byte[] body = response.getBody().readNBytes(most + 1);
            if (body.length > most) {
                throw new IOException("answer: above %d MB (expected: less)".formatted(LARGEST.toMegabytes()));
            }
            return new Reply(response.getStatusCode().value(), new String(body, StandardCharsets.UTF_8));
        }

        String text(ServiceClient client) throws UnreachableException {
            if (status >= HttpStatus.BAD_REQUEST.value()) {
                throw client.refusal(this);
            }
            return body;
        }
    }
}
