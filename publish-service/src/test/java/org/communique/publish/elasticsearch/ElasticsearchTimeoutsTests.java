package org.communique.publish.elasticsearch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.communique.publish.retry.TransientFailureException;
import org.communique.testservers.SilentServer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchRestClientAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.node.JsonNodeFactory;

/** The client as it is configured, against servers that accept and never answer, or never come to an end. */
@Timeout(120)
class ElasticsearchTimeoutsTests {

    private static final String HALF =
            "HTTP/1.1 200 OK\r\nX-Elastic-Product: Elasticsearch\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"count\":";

    private static List<Consumer<Elasticsearch>> everyKindOfRequest() {
        var json = JsonNodeFactory.instance.objectNode();
        return List.of(
                elasticsearch ->
                        elasticsearch.ask(client -> client.indices().getAlias(alias -> alias.name("releases"))),
                elasticsearch -> elasticsearch.create("releases-1", json),
                elasticsearch -> elasticsearch.putMapping("releases-1", json),
                elasticsearch ->
                        elasticsearch.perform(client -> client.indices().refresh()),
                elasticsearch -> elasticsearch.perform(ElasticsearchAsyncClient::count),
                elasticsearch -> elasticsearch.definitions("releases-1"),
                elasticsearch ->
                        elasticsearch.bulk("/releases-write/_bulk", List.of("{}\n".getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfRequest")
    void serverThatNeverAnswersIsGivenUp(Consumer<Elasticsearch> request) {
        try (var server = SilentServer.start()) {
            assertGivenUp(server, request);
        }
    }

    @ParameterizedTest
    @MethodSource("everyKindOfRequest")
    void serverThatAnswersHalfAndStopsIsGivenUp(Consumer<Elasticsearch> request) {
        try (var server = SilentServer.answering(HALF)) {
            assertGivenUp(server, request);
        }
    }

    private static void assertGivenUp(SilentServer server, Consumer<Elasticsearch> request) {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        SslAutoConfiguration.class,
                        JacksonAutoConfiguration.class,
                        ElasticsearchRestClientAutoConfiguration.class))
                .withUserConfiguration(ElasticsearchTests.Client.class)
                .withPropertyValues(
                        "spring.elasticsearch.uris=http://" + server.address(),
                        "spring.elasticsearch.socket-timeout=300ms",
                        "communique.publish.elasticsearch.status-timeout=200ms")
                .run(context -> assertThatThrownBy(() -> request.accept(context.getBean(Elasticsearch.class)))
                        .isInstanceOf(TransientFailureException.class)
                        .hasMessageContaining("Elasticsearch does not answer")
                        .hasMessageNotContaining("Exception"));
    }
}
