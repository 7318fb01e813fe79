package org.communique.enrich.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.contracts.wire.Stage;
import org.communique.enrich.metrics.EnrichMeter;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.communique.enrich.repetition.RepeatedParagraphs;
import org.communique.enrich.worker.StepTimes;
import org.communique.enrich.worker.WorkerSettings;
import org.communique.enrich.worker.Workers;
import org.communique.kit.availability.AvailabilityHealth;
import org.communique.kit.brake.DeadLetterBrake;
import org.communique.kit.deadletter.VersionSettings;
import org.communique.kit.failure.Durations;
import org.communique.kit.kafka.ConsumerRestarter;
import org.communique.kit.kafka.ConsumingStage;
import org.communique.kit.kafka.LazyAdmin;
import org.communique.kit.kafka.TopicIdGuard;
import org.communique.kit.kafka.WrittenTopics;
import org.communique.kit.loop.BackOffs;
import org.communique.kit.loop.Supervised;
import org.communique.kit.loop.SupervisedLoop;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.transaction.KafkaTransactionManager;
import org.springframework.util.backoff.BackOff;
import tools.jackson.databind.json.JsonMapper;

/** Beans of the stream. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    private static final Duration INITIAL_INTERVAL = Duration.ofMillis(200);
    private static final Duration MAX_INTERVAL = Duration.ofSeconds(10);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration DEFAULT_MAX_POLL_INTERVAL = Duration.ofMinutes(5);

    @Bean
    WrittenTopics writtenTopics() {
        return WrittenTopics.of(
                KafkaTopic.RELEASES_ENRICHED,
                KafkaTopic.RELEASES_RAW_DLT,
                KafkaTopic.RELEASES_RAW_DLT_STATE,
                KafkaTopic.OPS_AUDIT);
    }

    @Bean
    ConsumingStage consumingStage() {
        return new ConsumingStage(Stage.ENRICH, EnrichRawReleases.GROUP);
    }

    @Bean
    RecordEnricher recordEnricher(
            EnrichmentPipeline pipeline,
            RepeatedParagraphs repetitions,
            Workers workers,
            WorkerSettings settings,
            VersionSettings versions,
            StepTimes times) {
        return new RecordEnricher(pipeline, repetitions, new JsonMapper(), workers, settings, times, versions);
    }

    @Bean
    OutcomePublisher outcomePublisher(
            KafkaTemplate<byte[], byte[]> kafka,
            DeadLetterBrake brake,
            MeterRegistry meters,
            KafkaTransactionManager<?, ?> transactions) {
        var publisher = new OutcomePublisher(kafka, brake, meters, InstantSource.system());
        transactions.addListener(publisher);
        return publisher;
    }

    /** @throws IllegalArgumentException when the tries of a batch may take longer than {@code max.poll.interval.ms} */
    @Bean
    BatchSize batchSize(StreamSettings settings, WorkerSettings workers, KafkaProperties kafka) {
        var longest = longestBatch(settings, workers);
        if (longest.compareTo(maxPollInterval(kafka)) > 0) {
            throw new IllegalArgumentException(
                    "max.poll.interval.ms: %s (expected: >= %s, twice batch-records times record-timeout, and twice record-timeout plus two times last-record-timeout)"
                            .formatted(Durations.text(maxPollInterval(kafka)), Durations.text(longest)));
        }
        return new BatchSize(settings);
    }

    /** A batch in its first tries, or a single record in all three; twice, for the wait for memory that others use. */
    private static Duration longestBatch(StreamSettings settings, WorkerSettings workers) {
        var first = workers.recordTimeout().multipliedBy(settings.batchRecords());
        var all = workers.recordTimeout().plus(workers.lastRecordTimeout().multipliedBy(2));
        return (first.compareTo(all) > 0 ? first : all).multipliedBy(2);
    }

    private static Duration maxPollInterval(KafkaProperties kafka) {
        var millis = kafka.getConsumer().getProperties().get(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG);
        return millis == null ? DEFAULT_MAX_POLL_INTERVAL : Duration.ofMillis(Long.parseLong(millis));
    }

    @Bean
    StreamAvailability streamAvailability(MeterRegistry meters) {
        var availability = StreamAvailability.by(InstantSource.system());
        EnrichMeter.PAUSED.watch(meters, () -> availability.outage().isPresent() ? 1 : 0);
        return availability;
    }

    @Bean
    HealthIndicator enrichingHealthIndicator(StreamAvailability availability) {
        return () -> AvailabilityHealth.of(availability.outage()).build();
    }

    @Bean
    Heartbeat heartbeat() {
        return new Heartbeat(System::nanoTime);
    }

    @Bean
    DefaultKafkaConsumerFactoryCustomizer boundedPolls(
            BatchSize size,
            StreamAvailability availability,
            Heartbeat heartbeat,
            ObjectProvider<BetweenPolls> between) {
        return factory -> boundPolls(factory, size, availability, heartbeat, between::getObject);
    }

    /** Bounds the polls of the one consumer, of bytes. */
    @SuppressWarnings("unchecked")
    private static void boundPolls(
            DefaultKafkaConsumerFactory<?, ?> factory,
            BatchSize size,
            StreamAvailability availability,
            Heartbeat heartbeat,
            Supplier<BetweenPolls> between) {
        ((DefaultKafkaConsumerFactory<byte[], byte[]>) factory)
                .addPostProcessor(consumer -> new BoundedPolls(
                                consumer, size, availability.reading(), heartbeat, backOff(), between)
                        .asConsumer());
    }

    /** Closes a failed producer quickly: nothing is left to send. */
    @Bean
    DefaultKafkaProducerFactoryCustomizer quickClose() {
        return factory -> factory.setPhysicalCloseTimeout((int) CLOSE_TIMEOUT.toSeconds());
    }

    @Bean
    BatchRollback batchRollback(
            BatchSize size, StreamAvailability availability, KafkaTransactionManager<?, ?> transactions) {
        var rollback = new BatchRollback(size, availability.writing(), backOff());
        transactions.addListener(rollback);
        return rollback;
    }

    @Bean
    TopicIdGuard topicIdGuard(LazyAdmin admin) {
        return new TopicIdGuard(admin, EnrichRawReleases.GROUP, KafkaTopic.Name.RELEASES_RAW);
    }

    /** Stops the container at a fenced transaction: it does not roll back, and would go on behind the batch. */
    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> guardedContainer(
            TopicIdGuard guard) {
        return container -> {
            container.getContainerProperties().setStopContainerWhenFenced(true);
            guard.guard(container.getContainerProperties());
        };
    }

    @Bean
    ConsumerRestarter consumerRestarter(
            TopicIdGuard topicId, KafkaListenerEndpointRegistry registry, StreamAvailability availability) {
        return new ConsumerRestarter(
                EnrichRawReleases.GROUP,
                topicId,
                () -> registry.getListenerContainer(EnrichRawReleases.GROUP),
                availability.reading());
    }

    @Bean
    SupervisedLoop consumerRestartLoop(ConsumerRestarter restarter) {
        return restarter.loop();
    }

    @Bean
    Supervised consumerLiveness(Heartbeat heartbeat, KafkaProperties kafka, KafkaListenerEndpointRegistry registry) {
        return new ConsumerLiveness(heartbeat, maxPollInterval(kafka), () -> {
            var container = registry.getListenerContainer(EnrichRawReleases.GROUP);
            return container != null && container.isRunning();
        });
    }

    private static BackOff backOff() {
        return BackOffs.exponential(INITIAL_INTERVAL, MAX_INTERVAL);
    }
}
