package org.communique.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.ingest.kafka.RawReleaseLookup;
import org.communique.ingest.kafka.RecordMapper;
import org.communique.ingest.kafka.SourceTopics;
import org.communique.ingest.kafka.StateTopicReader;
import org.communique.ingest.kafka.TransactionalStateWriter;
import org.communique.ingest.partition.GroupLifecycle;
import org.communique.ingest.partition.GroupMembers;
import org.communique.ingest.partition.OwnedPartitions;
import org.communique.ingest.partition.PartitionStateLoader;
import org.communique.ingest.partition.RebalanceListener;
import org.communique.ingest.partition.StateRecordReader;
import org.communique.kit.kafka.LazyAdmin;
import org.communique.kit.kafka.TopicCreator;
import org.communique.kit.kafka.WrittenTopics;
import org.communique.kit.loop.SupervisedLoop;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListenerContainer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kafka clients of this service. Every wait is bounded by seconds: an unavailable broker leads to an error, never to a
 * hanging request.
 */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    private static final int ENVELOPE_BYTES = 64 * 1024;
    private static final Duration PRODUCER_RENEWAL = Duration.ofDays(1);
    private static final Duration DELIVERY = Duration.ofMillis(4_500);
    private static final Duration ACKNOWLEDGEMENT = DELIVERY.plusSeconds(1);
    private static final Duration READ_SILENCE = Duration.ofSeconds(30);
    private static final Duration GROUP_CHECK = Duration.ofSeconds(2);

    @Bean
    WrittenTopics writtenTopics() {
        return WrittenTopics.of(
                KafkaTopic.FEEDS, KafkaTopic.FEEDS_STATE, KafkaTopic.RELEASES_STATE, KafkaTopic.RELEASES_RAW);
    }

    /**
     * Producers of transactions. Kafka aborts an abandoned transaction after its time-out, and blocks readers until
     * then: so the time-out is short (and configurable), and everything within a transaction is shorter still.
     */
    @Bean
    DefaultKafkaProducerFactory<String, byte[]> producers(KafkaProperties kafka) {
        var config = new HashMap<>(kafka.buildProducerProperties());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // In the JDK: the others load native code and are warned of at start.
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        config.put(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG, 1);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, KafkaTopic.MAX_RECORD_BYTES);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * KafkaTopic.MAX_RECORD_BYTES);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 4_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis());
        config.putIfAbsent(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000);
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        var producers = new DefaultKafkaProducerFactory<>(config, new StringSerializer(), new ByteArraySerializer());
        producers.setTransactionIdPrefix("ingest-" + UUID.randomUUID() + "-");
        producers.setPhysicalCloseTimeout(1);
        producers.setMaxAge(PRODUCER_RENEWAL);
        return producers;
    }

    @Bean
    TransactionalStateWriter writer(
            DefaultKafkaProducerFactory<String, byte[]> producers, JsonMapper json, MeterRegistry meters) {
        var records = new RecordMapper(json, meters, KafkaTopic.MAX_RECORD_BYTES - ENVELOPE_BYTES);
        var limits = new TransactionalStateWriter.Limits(ACKNOWLEDGEMENT, KafkaTopic.MAX_RECORD_BYTES);
        return new TransactionalStateWriter(producers, records, limits, meters);
    }

    @Bean
    RawReleaseLookup rawReleaseLookup(LazyAdmin admin, KafkaProperties kafka, JsonMapper json) {
        var config = reading(kafka);
        return new RawReleaseLookup(
                admin, () -> new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer()), json);
    }

    @Bean
    OwnedPartitions partitions(TransactionalStateWriter writer) {
        return new OwnedPartitions(writer);
    }

    @Bean
    GroupMembers members(LazyAdmin admin, IngestSettings settings, InstantSource clock) {
        return new GroupMembers(admin, settings.group(), clock);
    }

    @Bean
    PartitionHealthIndicator partitionsHealthIndicator(OwnedPartitions partitions) {
        return new PartitionHealthIndicator(partitions);
    }

    @Bean
    PartitionStateLoader partitionStateLoader(
            LazyAdmin admin,
            OwnedPartitions partitions,
            KafkaProperties kafka,
            IngestSettings settings,
            JsonMapper json,
            MeterRegistry meters) {
        var config = reading(kafka);
        var reader = new StateTopicReader(
                admin,
                () -> new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer()),
                settings.group(),
                READ_SILENCE);
        return new PartitionStateLoader(partitions, reader, new StateRecordReader(json, meters));
    }

    @Bean
    GroupLifecycle groupLifecycle(
            LazyAdmin admin,
            TopicCreator creator,
            TransactionalStateWriter writer,
            OwnedPartitions partitions,
            PartitionStateLoader loader,
            KafkaProperties kafka,
            IngestSettings settings,
            InstanceUrl address) {
        var topics = new SourceTopics(admin, creator);
        var listener = new RebalanceListener(partitions, loader);
        return new GroupLifecycle(
                topics::declare, writer, partitions, () -> member(listener, reading(kafka), settings.group(), address));
    }

    @Bean
    SupervisedLoop groupLoop(GroupLifecycle groupLifecycle) {
        return SupervisedLoop.forever("group", GROUP_CHECK, groupLifecycle::join)
                .inPhase(GroupLifecycle.PHASE + 1);
    }

    @Bean
    SupervisedLoop restoreLoop(PartitionStateLoader loader) {
        return SupervisedLoop.forever("restore", Duration.ZERO, loader::restoreNext)
                .inPhase(GroupLifecycle.PHASE + 1);
    }

    private static MessageListenerContainer member(
            RebalanceListener listener, Map<String, Object> config, String group, InstanceUrl address) {
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        // How soon the others take over from an instance that says nothing any more; may be set.
        config.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 15_000);
        config.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 5_000);
        var properties = new ContainerProperties(KafkaTopic.Name.FEEDS);
        properties.setGroupId(group);
        properties.setClientId(GroupMembers.clientId(address.get()));
        properties.setMessageListener(listener);
        properties.setConsumerRebalanceListener(listener);
        // Offsets are committed with what was found, in its transaction, and nowhere else.
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setAssignmentCommitOption(ContainerProperties.AssignmentCommitOption.NEVER);
        properties.setShutdownTimeout(4_000);
        var consumers =
                new DefaultKafkaConsumerFactory<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        return new KafkaMessageListenerContainer<>(consumers, properties);
    }

    private static Map<String, Object> reading(KafkaProperties kafka) {
        var config = new HashMap<>(kafka.buildConsumerProperties());
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        config.putIfAbsent(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        config.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return config;
    }
}
