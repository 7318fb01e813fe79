package org.communique.enrich.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.enrich.EnrichApplication;
import org.communique.enrich.Releases;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.step.Steps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service over HTTP, with no Kafka to be found: enrichment can be tried out all the same. */
class EnrichmentsIT {

    private static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ConfigurableApplicationContext service;
    private static URI address;

    @BeforeAll
    static void start() {
        service = new SpringApplicationBuilder(EnrichApplication.class)
                .run(
                        "--spring.kafka.bootstrap-servers=127.0.0.1:1",
                        "--server.port=0",
                        "--communique.enrich.web.max-body=10KB",
                        "--communique.enrich.web.max-bytes-in-flight=10KB");
        address = URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        service.close();
        CLIENT.close();
    }

    @Test
    void plainTextIsEnriched() throws Exception {
        var response = post(
                "text/plain; charset=utf-8",
                ("Flood fund opened for towns\n\n" + Releases.BODY).getBytes(StandardCharsets.UTF_8));

        assertThat(response.statusCode()).isEqualTo(200);
        var release = JSON.readValue(response.body(), EnrichedRelease.class);
        assertThat(release.text().headline()).isEqualTo("Flood fund opened for towns");
        assertThat(release.text().language()).isEqualTo("en");
    }

    @Test
    void htmlIsDecodedAsItDeclares() throws Exception {
        var html =
                "<meta charset=iso-8859-1><h1>Fonds eröffnet für Städte</h1><p>Der Rat hat einen Fonds eröffnet.</p>";

        var response = post("text/html", html.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(JSON.readValue(response.body(), EnrichedRelease.class).text().headline())
                .isEqualTo("Fonds eröffnet für Städte");
    }

    @Test
    void jsonGivesWhatTheTextDoesNotSay() throws Exception {
        var response = post("application/json", """
                {"headline": "Fund opened", "text": "The Council opened a fund.", "source": "rivers.example",
                 "guid": "7", "url": "https://rivers.example/7", "embargoedUntil": "2026-03-03T14:00:00Z"}""".getBytes(StandardCharsets.UTF_8));

        var release = JSON.readValue(response.body(), EnrichedRelease.class);
        assertThat(release.origin().source()).isEqualTo("rivers.example");
        assertThat(release.dates().embargoedUntil().until()).isEqualTo("2026-03-03T14:00:00Z");
    }

    @Test
    void explanationSaysWhatDecidedAndNamesEveryStep() throws Exception {
        var text =
                "Court convicts smugglers\n\nThe police had arrested them after a trial of three months, said the court.";

        var response = post("?explain=true", "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));

        var answer = JSON.readTree(response.body());
        assertThat(answer.path("headline").asString()).isEqualTo("Court convicts smugglers");
        var explanation = answer.path("explanation");
        assertThat(explanation.path("steps").findValuesAsString("step"))
                .isEqualTo(Steps.all().stream().map(EnrichmentStep::name).toList());
        assertThat(explanation.path("topics").findValuesAsString("code"))
                .isNotEmpty()
                .isEqualTo(answer.path("topics").findValuesAsString("code"));
        assertThat(explanation.path("topics").path(0).path("terms").size()).isPositive();
    }

    @Test
    void nothingIsExplainedUnlessAskedFor() throws Exception {
        var response = post("text/plain", "Court convicts smugglers".getBytes(StandardCharsets.US_ASCII));

        assertThat(JSON.readTree(response.body()).has("explanation")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            application/xml       | <a/>                          | 415 | Content-Type: application/xml (expected: application/json, text/html, text/plain)
            text/plain            | ~~                            | 400 | body: empty (expected: the text of a release)
            text/plain            | ~ ~                           | 400 | body: empty
            text/plain;charset=x1 | a                             | 415 | Content-Type: text/plain;charset=x1 (expected:
            text/html             | <meta charset=x1>a            | 400 | charset: 'x1' (expected:
            text/plain;charset=utf-8 | \u00e9                     | 400 | body: bytes that are not UTF-8
            application/json      | {"text":                      | 400 | body: Unexpected end-of-input
            application/json      | {"headline": "x"}             | 400 | text and html: both missing (expected: one of them)
            application/json      | {"text": "x", "html": "x"}    | 400 | text and html: both given
            application/json      | {"text": "x", "published": "soon"} | 400 | body:
            application/json      | {"text": " "}                 | 422 | release:
            application/json      | [1]                           | 400 | body:
            application/json      | null                          | 400 | body: null
            """)
    void refusalNamesWhatWasFoundAndExpected(String type, String body, int status, String detail) throws Exception {
        var response = post(type, body.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(JSON.readTree(response.body()).path("detail").asString()).startsWith(detail);
    }

    @Test
    void bodyOverTheLimitIsRefused() throws Exception {
        var response = post("text/plain", new byte[10 * 1024 + 1]);

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(response.body()).path("detail").asString())
                .isEqualTo("body: 10241 bytes (expected: at most 10240 bytes)");
    }

    @Test
    void requestThatDoesNotFitBesideTheOthersIsRefusedUntilTheyEnd() throws Exception {
        var text = "Fund opened for towns".getBytes(StandardCharsets.US_ASCII);
        try (var slow = new Socket(address.getHost(), address.getPort())) {
            var head =
                    "POST /enrichments HTTP/1.1\r\nHost: %s\r\nContent-Type: text/plain\r\nContent-Length: 10240\r\n\r\n"
                            .formatted(address.getAuthority());
            slow.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            slow.getOutputStream().write(new byte[10_239]);

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> post("text/plain", text).statusCode() == 429);
            var refused = post("text/plain", text);
            assertThat(refused.headers().firstValue("retry-after")).contains("1");
            assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
        }

        await().atMost(Duration.ofSeconds(60))
                .until(() -> post("text/plain", text).statusCode() == 200);
    }

    @Test
    void serviceWithoutKafkaIsAliveButNotReady() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(get("/actuator/health/liveness").path("status").asString())
                    .isEqualTo("UP");
            assertThat(get("/actuator/health/readiness").path("status").asString())
                    .isEqualTo("DOWN");
        });
    }

    private static HttpResponse<String> post(String type, byte[] body) throws IOException, InterruptedException {
        return post("", type, body);
    }

    private static HttpResponse<String> post(String query, String type, byte[] body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/enrichments" + query))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path)).build();
        return JSON.readTree(
                CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
