package org.communique.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** Containers of the official images, configured as in {@code docker-compose.yml}. They end with this JVM. */
final class ContainerSource implements ServerSource {

    private static final String MAX_BYTES = "33554432";
    private static final String OFFICIAL_NODE = "docker.elastic.co/elasticsearch/elasticsearch";
    private static final int NODE_PORT = 9200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private @Nullable KafkaContainer kafka;
    private @Nullable ElasticsearchContainer elasticsearch;

    @Override
    public synchronized String kafka() {
        if (kafka == null) {
            kafka = startedKafka();
        }
        return kafka.getBootstrapServers();
    }

    @Override
    public synchronized URI elasticsearch() {
        if (elasticsearch == null) {
            elasticsearch = startedElasticsearch();
        }
        return URI.create("http://" + elasticsearch.getHttpHostAddress());
    }

    @SuppressWarnings("resource") // Testcontainers ends it with this JVM.
    private static KafkaContainer startedKafka() {
        var container = new KafkaContainer(image("kafka"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", MAX_BYTES)
                .withEnv("KAFKA_REPLICA_FETCH_MAX_BYTES", MAX_BYTES)
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4")
                .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4");
        container.start();
        return container;
    }

    @SuppressWarnings("resource") // Testcontainers ends it with this JVM.
    private static ElasticsearchContainer startedElasticsearch() {
        var container = new ElasticsearchContainer(
                        DockerImageName.parse(image("elasticsearch")).asCompatibleSubstituteFor(OFFICIAL_NODE))
                .withEnv("xpack.security.enabled", "false")
                .withEnv("cluster.routing.allocation.disk.threshold_enabled", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms384m -Xmx384m")
                // Not by a line of its log, whose form differs between images.
                .waitingFor(Wait.forHttp("/_cluster/health").forPort(NODE_PORT).withStartupTimeout(PATIENCE));
        container.start();
        return container;
    }

    private static String image(String name) {
        try (var file = ContainerSource.class.getResourceAsStream("images.properties")) {
            var images = new Properties();
            images.load(Objects.requireNonNull(file, "images.properties"));
            return Objects.requireNonNull(images.getProperty(name), name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
