package org.communique.publish.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.core.CountResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.communique.publish.faults.Fault;
import org.communique.publish.faults.FaultProxy;
import org.communique.publish.faults.TlsEnd;
import org.communique.publish.retry.TransientFailureException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchRestClientAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The client as it is configured, against a server that speaks TLS. */
class ElasticsearchTests {

    private static final String COUNT = "{\"count\":1,\"_shards\":{\"total\":1,\"successful\":1,\"failed\":0}}";
    private static final String TRUST = "spring.ssl.bundle.pem.elasticsearch.truststore.certificate=file:";

    private static FaultProxy server;
    private static ApplicationContextRunner client;
    private static String trust;

    @BeforeAll
    static void start(@TempDir Path folder) {
        var tls = TlsEnd.make(folder);
        server = FaultProxy.to(URI.create("http://localhost:1"), tls.context());
        server.always(new Fault.Answer(200, COUNT));
        trust = TRUST + tls.certificate();
        client = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        SslAutoConfiguration.class,
                        JacksonAutoConfiguration.class,
                        ElasticsearchRestClientAutoConfiguration.class))
                .withUserConfiguration(Client.class)
                .withPropertyValues("spring.elasticsearch.uris=" + server.address());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ElasticsearchSettings.class)
    @Import({Elasticsearch.class, ElasticsearchConfiguration.class})
    static class Client {}

    @Test
    void apiKeyIsSentOverTls() {
        with(
                elasticsearch -> {
                    assertThat(ask(elasticsearch).isSuccess()).isTrue();
                    assertThat(server.lastHeaders()).containsEntry("authorization", "ApiKey a2V5");
                },
                "spring.elasticsearch.api-key=a2V5");
    }

    @Test
    void userAndPasswordAreSentOverTls() {
        with(
                elasticsearch -> {
                    ask(elasticsearch);
                    var expected =
                            Base64.getEncoder().encodeToString("publish:secret".getBytes(StandardCharsets.UTF_8));
                    assertThat(server.lastHeaders()).containsEntry("authorization", "Basic " + expected);
                },
                "spring.elasticsearch.username=publish",
                "spring.elasticsearch.password=secret");
    }

    @Test
    void hostThatIsDownIsPassedOver() {
        with(
                elasticsearch -> assertThat(ask(elasticsearch).isSuccess()).isTrue(),
                "spring.elasticsearch.uris=https://localhost:1," + server.address());
    }

    @Test
    void requestsAreCompressedWhereThatIsWanted() {
        with(
                elasticsearch -> {
                    elasticsearch.bulk("/_bulk", List.of("{}\n".getBytes(StandardCharsets.UTF_8)));
                    assertThat(server.lastHeaders())
                            .containsEntry("content-encoding", "gzip")
                            .containsEntry("accept-encoding", "gzip");
                },
                "communique.publish.elasticsearch.compression=true");
    }

    @Test
    void requestsAreNotCompressedByDefault() {
        with(elasticsearch -> {
            elasticsearch.bulk("/_bulk", List.of("{}\n".getBytes(StandardCharsets.UTF_8)));
            assertThat(server.lastHeaders()).doesNotContainKey("content-encoding");
        });
    }

    @Test
    void serverThatIsNotTrustedGetsNothing() {
        client.run(context -> {
            int met = server.met();
            assertThatThrownBy(() -> ask(context.getBean(Elasticsearch.class)))
                    .isInstanceOf(TransientFailureException.class)
                    .hasMessageContaining("certification path");
            assertThat(server.met()).isEqualTo(met);
        });
    }

    private static ElasticsearchResponse<CountResponse> ask(Elasticsearch elasticsearch) {
        return elasticsearch.ask(ElasticsearchAsyncClient::count);
    }

    private static void with(Consumer<Elasticsearch> use, String... settings) {
        client.withPropertyValues("spring.elasticsearch.restclient.ssl.bundle=elasticsearch", trust)
                .withPropertyValues(settings)
                .run(context -> use.accept(context.getBean(Elasticsearch.class)));
    }
}
