package org.communique.pipeline.trials;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.communique.contracts.wire.KafkaTopic;

/** Reader of {@code releases.raw}: passes on each release once committed. */
final class CommittedReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Thread listening;
    private volatile boolean closing;

    CommittedReader(String broker, Consumer<EmittedRelease> to) {
        listening = Thread.ofPlatform().name("listener").start(() -> listen(broker, to));
    }

    @Override
    public void close() {
        closing = true;
        try {
            listening.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(String broker, Consumer<EmittedRelease> to) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "isolation.level", "read_committed", "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(KafkaTopic.RELEASES_RAW.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!closing) {
                consumer.poll(POLL).forEach(record -> to.accept(EmittedRelease.of(record)));
            }
        }
    }
}
