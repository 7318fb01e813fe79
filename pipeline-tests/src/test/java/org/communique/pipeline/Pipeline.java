package org.communique.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.communique.newsroom.Newsroom;
import org.communique.newsroom.NewsroomSettings;
import org.communique.testservers.TestServers;
import tools.jackson.databind.JsonNode;

/**
 * The whole pipeline, running: a broker, a node, a quiet newsroom, and the three services. Started once, ends with the
 * JVM.
 */
final class Pipeline {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pipeline RUNNING = new Pipeline();

    private final Newsroom newsroom = openNewsroom();
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final Readers readers = new Readers(TestServers.elasticsearch());
    private final Topics topics = new Topics(TestServers.kafka());

    private Pipeline() {
        var kafka = "--spring.kafka.bootstrap-servers=" + TestServers.kafka();
        var elasticsearch = "--spring.elasticsearch.uris=" + TestServers.elasticsearch();
        add(
                Service.INGEST,
                List.of(
                        kafka,
                        "--communique.ingest.fetch.allow=127.0.0.0/8",
                        "--communique.ingest.fetch.min-delay=0s"));
        add(Service.ENRICH, List.of(kafka));
        add(Service.PUBLISH, List.of(kafka, elasticsearch));
        services.values().forEach(ServiceProcess::start);
        services.values().forEach(ServiceProcess::awaitReady);
    }

    static Pipeline running() {
        return RUNNING;
    }

    /** Waits as long as a slow machine may need; a kept promise is visible long before. */
    static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(200));
    }

    Newsroom newsroom() {
        return newsroom;
    }

    Readers readers() {
        return readers;
    }

    Topics topics() {
        return topics;
    }

    ServiceProcess service(Service service) {
        return services.get(service);
    }

    /** Registers a feed; its publisher is its source. */
    String register(URI feed, String source) {
        var answer = Http.post(
                service(Service.INGEST).uri("/feeds"),
                "application/json",
                "{\"url\": \"%s\", \"source\": \"%s\", \"interval\": \"PT1H\"}".formatted(feed, source));
        if (answer.status() >= 300) {
            throw new AssertionError("POST /feeds: %d %s".formatted(answer.status(), answer.body()));
        }
        return answer.json().path("id").asString();
    }

    /** Polls a feed now, as soon as an instance owns it; its releases are committed when this returns. */
    void poll(String feed) {
        var uri = service(Service.INGEST).uri("/feeds/" + feed + "/poll");
        await("poll of feed " + feed)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> Http.post(uri, "application/json", "").status() == 200);
    }

    /** Pushes a text as {@code guid} of a source of the tests' own. */
    JsonNode push(String guid, String text) {
        return push(
                "?source=pushed.example&guid=" + URLEncoder.encode(guid, StandardCharsets.UTF_8),
                "text/plain; charset=utf-8",
                text);
    }

    /** Pushes a release; it must be accepted. */
    JsonNode push(String query, String contentType, String body) {
        var answer = Http.post(service(Service.INGEST).uri("/releases" + query), contentType, body);
        if (answer.status() != 202) {
            throw new AssertionError("POST /releases: %d %s (expected: 202)".formatted(answer.status(), answer.body()));
        }
        return answer.json();
    }

    private void add(Service service, List<String> settings) {
        services.put(service, new ServiceProcess(service, settings));
    }

    private static Newsroom openNewsroom() {
        try {
            return Newsroom.open(NewsroomSettings.quiet(), InstantSource.system());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
