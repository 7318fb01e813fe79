package org.communique.benchmarks.ingest.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.ingest.kafka.SourcePartitioner;
import org.communique.ingest.state.Feed;
import org.communique.ingest.state.FeedState;
import org.communique.ingest.state.ReleaseState;
import org.communique.kit.kafka.TopicSettings;
import org.communique.kit.kafka.TopicSpecs;
import tools.jackson.databind.json.JsonMapper;

/** Topics of ingest, filled as by an earlier instance. */
public final class Topics implements AutoCloseable {

    private static final int PARTITIONS = 6;
    private static final JsonMapper JSON = new JsonMapper();

    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;

    /** Creates the topics. */
    public Topics(String kafka) throws ExecutionException, InterruptedException {
        Map<String, Object> config = Map.of("bootstrap.servers", kafka, "linger.ms", 20);
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        admin = Admin.create(Map.of("bootstrap.servers", kafka));
        admin.createTopics(topics()).all().get();
    }

    private static List<NewTopic> topics() {
        return Stream.of(KafkaTopic.FEEDS, KafkaTopic.FEEDS_STATE, KafkaTopic.RELEASES_STATE, KafkaTopic.RELEASES_RAW)
                .map(topic -> TopicSpecs.of(topic, new TopicSettings(PARTITIONS, (short) 1)))
                .toList();
    }

    public void put(Feed feed) {
        send(KafkaTopic.FEEDS, feed.source(), feed.id().value(), feed);
    }

    public void put(Feed feed, FeedState state) {
        send(KafkaTopic.FEEDS_STATE, feed.source(), feed.id().value(), state);
    }

    public void put(ReleaseState state) {
        send(
                KafkaTopic.RELEASES_STATE,
                state.origin().source(),
                state.identity().id().value(),
                state);
    }

    /** Waits until all records are acknowledged. */
    public void flush() {
        producer.flush();
    }

    /** Returns the number of records ever written to our topics, markers of transactions included. */
    public long written() throws ExecutionException, InterruptedException {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        for (var topic : topics()) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                latest.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        return admin.listOffsets(latest).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }

    private void send(KafkaTopic topic, String source, String key, Object value) {
        var partition = SourcePartitioner.of(source, PARTITIONS);
        var _ = producer.send(new ProducerRecord<>(topic.topicName(), partition, key, JSON.writeValueAsBytes(value)));
    }
}
