package org.communique.publish.testbed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import org.awaitility.Awaitility;
import org.communique.publish.PublishApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** This service, running in this JVM with its real settings, except where it is told otherwise. */
public final class Service implements AutoCloseable {

    static {
        // A machine that does much else beside must not fail a test.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it. */
    public static Service start(String kafka, String elasticsearch, String... settings) {
        return new Service(new SpringApplicationBuilder(PublishApplication.class)
                .properties("spring.main.register-shutdown-hook=false")
                .run(arguments(kafka, elasticsearch, settings)));
    }

    private static String[] arguments(String kafka, String elasticsearch, String... settings) {
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=0");
        arguments.add("--communique.health-check-interval=500ms");
        arguments.add("--communique.publish.rebuild.interval=200ms");
        arguments.add("--spring.kafka.bootstrap-servers=" + kafka);
        arguments.add("--spring.elasticsearch.uris=" + elasticsearch);
        for (var setting : settings) {
            arguments.add("--" + setting);
        }
        return arguments.toArray(String[]::new);
    }

    /** Asks it over HTTP; the body of the answer, whatever its status. */
    public String get(String path) {
        return send("GET", path).body();
    }

    /** Tells it something over HTTP. */
    public HttpResponse<String> send(String method, String path) {
        return send(HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Posts JSON. */
    public HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI uri(String path) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How often it has counted an outcome since it was started. */
    public int count(String meter, String outcome) {
        var line = "communique_publish_%s_total{outcome=\"%s\",".formatted(meter, outcome);
        return get("/actuator/prometheus")
                .lines()
                .filter(metric -> metric.startsWith(line))
                .mapToInt(metric -> (int) Double.parseDouble(metric.substring(metric.lastIndexOf(' '))))
                .sum();
    }

    /** Stops it. */
    @Override
    public void close() {
        context.close();
    }
}
