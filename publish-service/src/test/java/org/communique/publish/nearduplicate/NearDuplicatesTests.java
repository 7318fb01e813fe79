package org.communique.publish.nearduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.communique.contracts.release.ReleaseId;
import org.communique.contracts.release.Version;
import org.communique.publish.document.DuplicateKeys;
import org.communique.publish.document.ReleaseDocument;
import org.communique.publish.document.SignatureBands;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.elasticsearch.ElasticsearchTimeouts;
import org.communique.publish.metrics.PublishMetrics;
import org.communique.publish.retry.TransientFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** When the index is asked, and what its answers lead to; the node here says what it is told to. */
class NearDuplicatesTests {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String SEARCH = """
            {"took": 1, "timed_out": %s, "_shards": {"total": 1, "successful": 1, "failed": 0}, "hits": {"hits": [%s]}}""";
    private static final String HIT = """
            {"_index": "releases-1", "_id": "%s", "fields": {"version": [1]},
             "_source": {"signature": ["0:a", 7, ["0:n"]]}}""";
    private static final String NOTHING = SEARCH.formatted(false, "");

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer node;
    private int status = 200;
    private String answer = NOTHING;

    @BeforeEach
    void start() throws IOException {
        node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            var body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        node.start();
    }

    @AfterEach
    void stop() {
        node.stop(0);
    }

    @Test
    void neighbourInTheBatchIsLinkedTo() {
        var linked = duplicates(true).link(List.of(document("first", 1, "0:a"), document("second", 2, "0:a")));

        assertThat(json(linked.get(0))).doesNotContain("nearDuplicateOf");
        assertThat(json(linked.get(1))).contains("\"nearDuplicateOf\":\"%s\"".formatted(id("first")));
        assertThat(asked).hasValue(1);
    }

    @Test
    void releaseInTheIndexIsLinkedTo() {
        answer = SEARCH.formatted(false, HIT.formatted(id("first")));

        var linked = duplicates(true).link(List.of(document("second", 2, "0:a")));

        assertThat(json(linked.getFirst())).contains(id("first").value());
    }

    @Test
    void whatWasWrittenAMomentAgoCountsAgainstWhatTheIndexHas() {
        var duplicates = duplicates(true);
        duplicates.link(List.of(document("first", 2, "0:changed")));
        answer = SEARCH.formatted(false, HIT.formatted(id("first")));

        var linked = duplicates.link(List.of(document("second", 3, "0:a")));

        assertThat(json(linked.getFirst())).doesNotContain("nearDuplicateOf");
    }

    @Test
    void releaseOfAMomentAgoIsLinkedTo() {
        var duplicates = duplicates(true);
        duplicates.link(List.of(document("first", 1, "0:a")));

        var linked = duplicates.link(List.of(document("second", 2, "0:a")));

        assertThat(json(linked.getFirst())).contains(id("first").value());
    }

    @Test
    void whatIsSwitchedOffAsksNothing() {
        var documents = List.of(document("first", 1, "0:a"), document("second", 2, "0:a"));

        assertThat(duplicates(false).link(documents)).isSameAs(documents);
        assertThat(asked).hasValue(0);
    }

    @Test
    void documentsWithoutSignatureNeedNoSearch() {
        duplicates(true).link(List.of(document("first", 1), document("second", 2)));

        assertThat(asked).hasValue(0);
    }

    @Test
    void moreThanASearchMayHaveAreAskedForInTurn() {
        var documents = IntStream.range(0, 5_001)
                .mapToObj(i -> document("release-" + i, 1, "0:" + i))
                .toList();

        assertThat(duplicates(true).link(documents)).isEqualTo(documents);
        assertThat(asked).hasValue(2);
    }

    @Test
    void searchThatIsRefusedForEverCostsTheLinkAndNotTheRelease() {
        status = 400;
        answer = "{\"error\":{\"type\":\"illegal_argument_exception\",\"reason\":\"no\"}}";
        var documents = List.of(document("first", 1, "0:a"));

        assertThat(duplicates(true).link(documents)).isEqualTo(documents);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "503; {}",
                "429; {\"error\":{\"type\":\"circuit_breaking_exception\",\"reason\":\"too large\"}}",
                "200; {\"hits\":{\"hits\":[]}}",
                "200; {\"hits\""
            })
    void answerThatIsNoneIsWorthAnotherTry(int code, String body) {
        status = code;
        answer = body;

        assertThatThrownBy(() -> duplicates(true).link(List.of(document("first", 1, "0:a"))))
                .isInstanceOf(TransientFailureException.class);
    }

    @Test
    void searchWithoutAllShardsInTimeIsWorthAnotherTry() {
        answer = SEARCH.formatted(true, "");

        assertThatThrownBy(() -> duplicates(true).link(List.of(document("first", 1, "0:a"))))
                .isInstanceOf(TransientFailureException.class)
                .hasMessageContaining("timed out");
    }

    private NearDuplicates duplicates(boolean enabled) {
        var client = Rest5Client.builder(
                        URI.create("http://localhost:" + node.getAddress().getPort()))
                .build();
        return new NearDuplicates(
                new Elasticsearch(
                        client,
                        new JsonMapper(),
                        new ElasticsearchTimeouts(
                                Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(30))),
                new DuplicateSettings(enabled, 0.25),
                InstantSource.fixed(NOON),
                new PublishMetrics(new SimpleMeterRegistry()));
    }

    private static ReleaseDocument document(String name, long version, String... bands) {
        var json = "{\"id\":\"%s\"}".formatted(id(name)).getBytes(StandardCharsets.UTF_8);
        return new ReleaseDocument(
                id(name),
                new Version(version * 1000),
                json,
                new DuplicateKeys(SignatureBands.of(List.of(bands)), true, null, null));
    }

    private static ReleaseId id(String name) {
        return ReleaseId.derive("harbours.example", name);
    }

    private static String json(ReleaseDocument document) {
        return new String(document.json(), StandardCharsets.UTF_8);
    }
}
