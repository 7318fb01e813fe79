package org.communique.ingest.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.communique.ingest.IngestApplication;
import org.communique.testservers.TestServers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, on a free port. */
public final class Service implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** An answer. */
    public record Answer(int status, String type, String body) {

        /** The body as JSON. */
        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    /** Starts it with the shared broker and waits until it is ready. */
    public static Service start(String... settings) {
        var service = startWith(TestServers.kafka(), settings);
        service.awaitReady();
        return service;
    }

    /** Starts it with some broker, which need not be there. */
    public static Service startWith(String kafka, String... settings) {
        var arguments = arguments(kafka, settings).toArray(String[]::new);
        return new Service(new SpringApplicationBuilder(IngestApplication.class).run(arguments));
    }

    /** What it is started with: polls follow each other closely. */
    static List<String> arguments(String kafka, String... settings) {
        var properties = new LinkedHashMap<String, Object>(Map.of(
                "server.port", "0",
                "spring.kafka.bootstrap-servers", kafka,
                "communique.ingest.poll.interval", "200ms",
                "communique.ingest.poll.max-interval", "200ms",
                "communique.ingest.fetch.min-delay", "0s",
                "communique.ingest.poll.max-backoff", "2s",
                "communique.ingest.fetch.allow", "127.0.0.0/8"));
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            properties.put(parts[0], parts[1]);
        }
        return properties.entrySet().stream()
                .map(each -> "--%s=%s".formatted(each.getKey(), each.getValue()))
                .toList();
    }

    /** Waits until readiness says so. */
    public void awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get("/actuator/health/readiness").status() == 200);
    }

    /** Where it is. */
    public String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** A bean of it. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** GETs a path. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** DELETEs a path. */
    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** PUTs JSON to a path. */
    public Answer put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** POSTs text to a path. */
    public Answer post(String path, String type, String body) {
        return post(path, type, HttpRequest.BodyPublishers.ofString(body));
    }

    /** POSTs something to a path. */
    public Answer post(String path, String type, HttpRequest.BodyPublisher body) {
        return send(request(path).header("Content-Type", type).POST(body));
    }

    /** Sends anything. */
    public Answer send(String method, String path, String type, String body) {
        return send(
                request(path).header("Content-Type", type).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Names a feed, and expects it to be taken. Returns its id. */
    public String name(URI feed) {
        var answer = post("/feeds", "application/json", "{\"url\": \"%s\"}".formatted(feed));
        if (answer.status() != 201) {
            throw new IllegalStateException("%s: %s".formatted(feed, answer));
        }
        return answer.json().path("id").asString();
    }

    @Override
    public void close() {
        context.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
