package org.communique.benchmarks.ingest;

import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.communique.benchmarks.figure.Sample;
import org.communique.contracts.wire.KafkaTopic;
import tools.jackson.databind.json.JsonMapper;

/** Reader of {@code releases.raw} from now on, with the isolation of enrich; measures the age of each release. */
final class CommittedReader implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reading;
    private final LongStream.Builder latencies = LongStream.builder();
    private volatile boolean closing;

    CommittedReader(String kafka) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed", "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(KafkaTopic.RELEASES_RAW.topicName()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        reading = Thread.ofPlatform().daemon().name("committed-reader").start(this::read);
    }

    /** Ends, and describes the latencies. */
    String latencies() throws InterruptedException {
        closing = true;
        reading.join();
        return Sample.ofNanos(latencies.build()).inMillis();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void read() {
        while (!closing) {
            for (var record : consumer.poll(POLL)) {
                long now = System.nanoTime();
                latencies.add(now
                        - BusyNewsroom.publishedAt(
                                JSON.readTree(record.value()).path("headline").asString()));
            }
        }
    }
}
