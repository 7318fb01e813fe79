package org.communique.localservers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class LocalElasticsearchIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();

    private LocalElasticsearch node;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        node = new LocalElasticsearch(Homes.ELASTICSEARCH.folders(folder), 0, 384);
        node.start();
        node.awaitReady(PATIENCE);
        var created = send("PUT", "/it-1", """
                {"mappings": {"dynamic": "strict", "properties": {
                   "headline": {"type": "text", "analyzer": "german"}, "pubStatus": {"type": "keyword"}}},
                 "aliases": {"it": {"filter": {"term": {"pubStatus": "usable"}}}}}""");
        assertThat(created.body()).contains("\"acknowledged\":true");
    }

    @AfterAll
    void kill() {
        node.kill();
        http.close();
    }

    @Test
    void strictMappingRefusesAnUnknownField() throws IOException, InterruptedException {
        var refused = send("PUT", "/it-1/_doc/strict", "{\"unknown\": 1}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("strict_dynamic_mapping_exception");
    }

    @ParameterizedTest
    @CsvSource({"german, die Verhandlungen, verhandlung", "french, les ministres, ministr", "english, agreed, agre"})
    void analyzerOfALanguageStemsIt(String analyzer, String text, String term)
            throws IOException, InterruptedException {
        var analyzed = send("POST", "/_analyze", """
                {"analyzer": "%s", "text": "%s"}""".formatted(analyzer, text));
        assertThat(analyzed.body()).contains("\"token\":\"" + term + "\"");
    }

    @Test
    void olderExternalVersionIsAConflict() throws IOException, InterruptedException {
        var document = "{\"headline\": \"Neu\", \"pubStatus\": \"usable\"}";
        var path = "/it-1/_doc/versioned?version_type=external&version=";
        assertThat(send("PUT", path + 5, document).statusCode()).isEqualTo(201);
        assertThat(send("PUT", path + 5, document).statusCode()).isEqualTo(409);
        assertThat(send("PUT", path + 6, document).statusCode()).isEqualTo(200);
    }

    @Test
    void filteredAliasHidesOtherDocuments() throws IOException, InterruptedException {
        send("PUT", "/it-1/_doc/hidden?refresh=true", "{\"headline\": \"Frieden\", \"pubStatus\": \"canceled\"}");
        send("PUT", "/it-1/_doc/shown?refresh=true", "{\"headline\": \"Frieden\", \"pubStatus\": \"usable\"}");
        assertThat(send("GET", "/it/_search?q=headline:frieden", "").body())
                .contains("\"shown\"")
                .doesNotContain("\"hidden\"");
    }

    @Test
    void restartKeepsDocuments() throws IOException, InterruptedException {
        send("PUT", "/it-1/_doc/kept", "{\"headline\": \"Bleibt\"}");
        node.stop();
        node.start();
        node.awaitReady(PATIENCE);
        var health = send("GET", "/_cluster/health/it-1?wait_for_status=yellow&timeout=30s", "");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(send("GET", "/it-1/_doc/kept", "").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> send(String method, String path, String json)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(node.uri().resolve(path))
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .header("Content-Type", "application/json")
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
