package org.communique.ingest.testbed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.testservers.TestServers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is committed in a topic. */
public final class Topic {

    private static final JsonMapper JSON = new JsonMapper();

    private Topic() {}

    /** The events of a source in {@code releases.raw}, in order per release. */
    public static List<JsonNode> events(String source) {
        return records(KafkaTopic.RELEASES_RAW).stream()
                .map(record -> JSON.readTree(record.value()))
                .filter(event -> event.path("source").asString("").equals(source))
                .toList();
    }

    /** A header, as text. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** All records with a key. */
    public static List<ConsumerRecord<String, byte[]>> records(KafkaTopic topic, String key) {
        return records(topic).stream()
                .filter(record -> key.equals(record.key()))
                .toList();
    }

    /**
     * All records. A commit is acknowledged before its marker is in every partition, so this waits until all that is
     * written is decided.
     */
    public static List<ConsumerRecord<String, byte[]>> records(KafkaTopic topic) {
        try (var consumer = consumer("read_committed")) {
            var partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = written(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private static Map<TopicPartition, Long> written(List<TopicPartition> partitions) {
        try (var consumer = consumer("read_uncommitted")) {
            return consumer.endOffsets(partitions);
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(String isolation) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                TestServers.kafka(),
                "isolation.level",
                isolation,
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest");
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
