package org.communique.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communique.console.testbed.TestTopics.record;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.communique.console.testbed.TestTopics;
import org.communique.testservers.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Pages with a real broker and a real node, whose services are not there. */
@SpringBootTest(
        properties = {
            "communique.console.kafka.timeout=30s",
            "spring.elasticsearch.socket-timeout=30s",
            "communique.console.services.ingest=http://127.0.0.1:1",
            "communique.console.services.enrich=http://127.0.0.1:1",
            "communique.console.services.publish=http://127.0.0.1:1"
        })
class PagesIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String HOSTILE = "<script>alert('headline')</script>";

    private static TestTopics topics;

    private MockMvcTester pages;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", TestServers::kafka);
        registry.add(
                "spring.elasticsearch.uris", () -> TestServers.elasticsearch().toString());
    }

    @BeforeAll
    static void begin() throws IOException, InterruptedException {
        topics = new TestTopics(TestServers.kafka());
        removeIndices();
        put("/releases-console", """
                {"aliases": {"releases-write": {}, "releases": {"filter": {"term": {"pubStatus": "usable"}}}},
                 "mappings": {"properties": {"version": {"type": "long"}, "embargoedUntil": {"type": "date"},
                  "pubStatus": {"type": "keyword"}}}}
                """);
        long now = Instant.now().toEpochMilli() * 1000;
        put("/releases-console/_doc/found?refresh", """
                {"id": "found", "revision": 1, "version": %d, "source": "port", "headline": "%s", "pubStatus": "usable"}
                """.formatted(now, HOSTILE));
        put("/releases-console/_doc/gone?refresh", """
                {"id": "gone", "revision": 2, "version": %d, "source": "port", "pubStatus": "canceled",
                 "withdrawalReason": "tombstone"}
                """.formatted(now + 1));
        put("/releases-console/_doc/free?refresh", """
                {"id": "free", "revision": 2, "version": %d, "source": "port", "headline": "Free now", "pubStatus": "usable",
                 "embargoedUntil": "%s"}
                """.formatted(
                        now - 3_600_000_000L, Instant.now().minusSeconds(60)));
    }

    @AfterAll
    static void end() {
        topics.close();
    }

    @BeforeEach
    void console(@Autowired WebApplicationContext context) {
        pages = MockMvcTester.from(context);
    }

    @Test
    void pipelineTellsWhatHappenedLatelyAndWhichServicesAreGone() {
        assertThat(pages.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("found", "withdrawn", "embargo lifted", "/releases/gone", "Free now")
                .contains("&lt;script&gt;alert(")
                .doesNotContain(HOSTILE)
                .contains("not reachable")
                .containsPattern("<b>2</b> <span>visible</span>");
    }

    @Test
    void topicsAreListedWithTheirFigures() {
        var topic = topics.create(3);
        topics.put(record(topic, 0, "k", "x"));

        assertThat(pages.get().uri("/topics"))
                .hasStatusOk()
                .bodyText()
                .contains("/topics/" + topic)
                .containsPattern(
                        "(?s)" + topic + ".*?class=\"number\">3<.*?class=\"number\">2<.*?class=\"number\">\\d+.B<");
    }

    @Test
    void recordsAreFoundByTextKeyAndHeader() {
        var topic = topics.create(2);
        var withdrawn = record(topic, 0, "release-7", "{\"headline\": \"Harbour opens\", \"source\": \"port\"}");
        withdrawn.headers().add("ce_type", "org.communique.release.withdrawn.v1".getBytes(StandardCharsets.UTF_8));
        topics.put(withdrawn, record(topic, 1, "release-8", "{\"headline\": \"" + HOSTILE + "\"}"));

        assertThat(body("/topics/%s".formatted(topic)))
                .contains("Harbour opens", "release.withdrawn", "0:0", "&lt;script&gt;")
                .doesNotContain(HOSTILE);
        assertThat(body("/topics/%s?text=HARBOUR".formatted(topic)))
                .contains("Harbour opens")
                .doesNotContain("1:0<");
        assertThat(body("/topics/%s?key=lease-8".formatted(topic)))
                .contains("1:0<")
                .doesNotContain("Harbour");
        assertThat(body("/topics/%s?header=ce_type=withdrawn".formatted(topic)))
                .contains("Harbour")
                .doesNotContain("1:0<");
        assertThat(body("/topics/%s?at=0:0".formatted(topic)))
                .contains("Harbour")
                .doesNotContain("1:0<");
        assertThat(body("/topics/%s?at=2020-01-01 00:00".formatted(topic))).contains("Harbour", "1:0<");
        assertThat(body("/topics/%s?text=nothing".formatted(topic))).contains("The whole topic was looked at");
        assertThat(pages.get().uri("/topics/%s?at=tomorrow".formatted(topic)))
                .hasStatus(400)
                .bodyText()
                .contains("expected: 2026-11-30 14:05");
    }

    @Test
    void hostileRecordsDoNoHarm() {
        var topic = topics.create(1);
        topics.put(
                record(topic, 0, HOSTILE, "{\"headline\": \"" + HOSTILE + "\", \"url\": \"javascript:alert(1)\"}"),
                record(topic, 0, "binary", new byte[] {(byte) 0xff, 0, 1, 2}),
                record(topic, 0, "large", "{\"headline\": \"Large\", \"page\": \"" + "x".repeat(5 << 20) + "\"}"),
                record(topic, 0, "tombstone", (byte[]) null),
                record(topic, 0, "text", "no json " + HOSTILE));

        assertThat(body("/topics/" + topic))
                .contains("Large", "5.2", "tombstone")
                .doesNotContain(HOSTILE);
        assertThat(body("/topics/%s/0/0".formatted(topic)))
                .contains("&lt;script&gt;")
                .doesNotContain(HOSTILE, "href=\"javascript");
        assertThat(body("/topics/%s/0/1".formatted(topic))).contains("ff 00 01 02", "Neither text nor JSON");
        assertThat(body("/topics/%s/0/2".formatted(topic))).contains("Large").hasSizeLessThan(200_000);
        assertThat(body("/topics/%s/0/2/json".formatted(topic)))
                .contains("download the record")
                .hasSizeLessThan(400_000);
        assertThat(body("/topics/%s/0/3".formatted(topic))).contains("A tombstone");
        assertThat(body("/topics/%s/0/4".formatted(topic)))
                .contains("no json &lt;script&gt;")
                .doesNotContain(HOSTILE);
        assertThat(pages.get().uri("/topics/%s/0/0/value".formatted(topic)))
                .hasStatusOk()
                .hasContentType("application/octet-stream")
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"%s-0-0\"".formatted(topic));
        assertThat(pages.get().uri("/topics/%s/0/99".formatted(topic))).hasStatus(404);
        assertThat(pages.get().uri("/topics/%s/7/0".formatted(topic))).hasStatus(404);
    }

    private String body(String path) {
        var answer = pages.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Other tests have documents behind the same alias. */
    private static void removeIndices() throws IOException, InterruptedException {
        var found = send(HttpRequest.newBuilder(URI.create(TestServers.elasticsearch() + "/releases-*")));
        for (var name : new JsonMapper().readTree(found).propertyNames()) {
            send(HttpRequest.newBuilder(URI.create(TestServers.elasticsearch() + "/" + name))
                    .DELETE());
        }
    }

    private static void put(String path, String json) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(TestServers.elasticsearch() + path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return answer.body();
    }
}
