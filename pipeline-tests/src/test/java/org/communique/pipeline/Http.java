package org.communique.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP client, as simple as curl. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private Http() {}

    public record Answer(int status, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    public static Answer get(URI uri) {
        return send(HttpRequest.newBuilder(uri).GET());
    }

    static Answer delete(URI uri) {
        return send(HttpRequest.newBuilder(uri).DELETE());
    }

    public static Answer post(URI uri, String contentType, String body) {
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a POST like a browser's from a page of another origin. */
    static Answer postFromPage(URI uri, String origin) {
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "text/plain")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString("Headline\n\nA text.")));
    }

    /** Returns the status, or 0 when nobody answers. */
    public static int status(URI uri) {
        try {
            return get(uri).status();
        } catch (UncheckedIOException nobody) {
            return 0;
        }
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while asking " + request.build().uri(), e);
        }
    }
}
