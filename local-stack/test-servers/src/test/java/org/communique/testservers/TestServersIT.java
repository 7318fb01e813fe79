package org.communique.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The services' clients against the servers of tests. */
class TestServersIT {

    @Test
    void brokerKeepsRecordsOfATransaction() throws ExecutionException, InterruptedException {
        var topic = createTopic();
        var client = Map.<String, Object>of(
                "bootstrap.servers", TestServers.kafka(), "transactional.id", "it", "max.request.size", 8_000_000);
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var sent = producer.send(new ProducerRecord<>(topic, "key", "a page of 5 MB".repeat(380_000)));
            producer.commitTransaction();
            assertThat(sent.get().offset()).isZero();
        }
        assertThat(lengthOfFirstRecord(topic)).isGreaterThan(5_000_000);
    }

    @Test
    void nodeAnswersTheJavaClientAsTheDistributionDoes() throws IOException {
        try (var client =
                ElasticsearchClient.of(b -> b.host(TestServers.elasticsearch().toString()))) {
            createIndex(client);
            index(client, 7, Map.of("headline", "Die Verhandlungen begannen", "status", "usable"));
            assertThat(bulkIndexStatus(client, 6)).isEqualTo(409);
            assertThat(bulkIndexStatus(client, 8)).isEqualTo(200);
            assertThat(hits(client, "Verhandlung")).isEqualTo(1);
            assertThat(client.cluster().health().status()).isIn(HealthStatus.Green, HealthStatus.Yellow);
        }
    }

    @Test
    void nodeIdentifiesItself() throws IOException {
        try (var client =
                ElasticsearchClient.of(b -> b.host(TestServers.elasticsearch().toString()))) {
            assertThat(client.info().version().number()).startsWith("9.");
        }
    }

    @Test
    void nodeRefusesAFieldThatAStrictMappingDoesNotKnow() throws IOException {
        try (var client =
                ElasticsearchClient.of(b -> b.host(TestServers.elasticsearch().toString()))) {
            createIndex(client);
            assertThatThrownBy(() -> index(client, 9, Map.of("unknown", 1)))
                    .isInstanceOf(ElasticsearchException.class)
                    .hasMessageContaining("strict_dynamic_mapping_exception");
        }
    }

    private static String createTopic() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
            var topic = new NewTopic("test-servers", 1, (short) 1).configs(Map.of("max.message.bytes", "33554432"));
            admin.createTopics(List.of(topic)).all().get();
            return topic.name();
        }
    }

    private static int lengthOfFirstRecord(String topic) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "bootstrap.servers", TestServers.kafka(),
                "group.id", "it",
                "auto.offset.reset", "earliest",
                "isolation.level", "read_committed"));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var records = consumer.poll(Duration.ofSeconds(20));
            return records.iterator().next().value().length();
        }
    }

    private static void createIndex(ElasticsearchClient client) throws IOException {
        if (client.indices().exists(e -> e.index("it-1")).value()) {
            return;
        }
        client.indices()
                .create(c -> c.index("it-1")
                        .mappings(m -> m.dynamic(DynamicMapping.Strict)
                                .properties("headline", p -> p.text(t -> t.analyzer("german")))
                                .properties("status", p -> p.keyword(k -> k)))
                        .aliases("it", a -> a.filter(usable())));
    }

    private static Query usable() {
        return Query.of(q -> q.term(t -> t.field("status").value("usable")));
    }

    private static void index(ElasticsearchClient client, long version, Map<String, Object> document)
            throws IOException {
        client.index(i -> i.index("it-1")
                .id("a")
                .version(version)
                .versionType(VersionType.External)
                .document(document));
    }

    private static int bulkIndexStatus(ElasticsearchClient client, long version) throws IOException {
        var document = Map.of("headline", "Die Verhandlungen beginnen", "status", "usable");
        var answer = client.bulk(b -> b.refresh(Refresh.True)
                .operations(o -> o.index(i -> i.index("it-1")
                        .id("a")
                        .version(version)
                        .versionType(VersionType.External)
                        .document(document))));
        return answer.items().getFirst().status();
    }

    private static long hits(ElasticsearchClient client, String words) throws IOException {
        var answer = client.search(
                s -> s.index("it").query(q -> q.match(m -> m.field("headline").query(words))), Map.class);
        return answer.hits().total().value();
    }
}
