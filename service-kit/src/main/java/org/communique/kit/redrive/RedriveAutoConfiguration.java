package org.communique.kit.redrive;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.InstantSource;
import org.communique.kit.deadletter.read.DeadLetterIndex;
import org.communique.kit.deadletter.read.DeadLetterReader;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.LazyAdmin;
import org.communique.kit.kafka.TopicOffsets;
import org.communique.kit.kafka.TopicReader;
import org.communique.kit.loop.SupervisedLoop;
import org.communique.kit.meter.StageMeter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;

/** Adds the reading and redriving of dead letters to a service with a {@link DeadLetterStage}. */
@AutoConfiguration(
        after = KafkaAutoConfiguration.class,
        afterName = "org.communique.kit.kafka.KafkaKitAutoConfiguration")
@ConditionalOnBean(DeadLetterStage.class)
@EnableConfigurationProperties(RedriveSettings.class)
class RedriveAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(RedriveAutoConfiguration.class);
    private static final Duration COUNT_INTERVAL = Duration.ofSeconds(30);
    private static final Duration COUNT_TIMEOUT = Duration.ofSeconds(20);

    @Bean
    TopicOffsets topicOffsets(LazyAdmin admin) {
        return new TopicOffsets(admin);
    }

    @Bean
    DeadLetterIndex deadLetterIndex(
            DeadLetterStage stage, TopicOffsets offsets, KafkaProperties kafka, RedriveSettings settings) {
        return new DeadLetterIndex(
                stage.letters(),
                stage.state(),
                offsets,
                TopicReader.of(kafka, stage.name() + "-dead-letter-index"),
                settings.indexSize().toBytes());
    }

    /** Keeps the number of open dead letters, a gauge, up to date. An outage of Kafka is logged by its probe. */
    @Bean
    SupervisedLoop deadLetterCountLoop(DeadLetterStage stage, DeadLetterIndex index, MeterRegistry meters) {
        StageMeter.DEAD_LETTERS_OPEN.watch(meters, Tags.of("stage", stage.name()), index::open);
        return SupervisedLoop.forever("dead-letter-count", COUNT_INTERVAL, () -> refresh(index));
    }

    private static void refresh(DeadLetterIndex index) {
        try {
            index.refresh(COUNT_TIMEOUT);
        } catch (BrokerException e) {
            LOG.debug("open dead letters unknown", e);
        }
    }

    @Bean
    DeadLetterReader deadLetterReader(DeadLetterStage stage, KafkaProperties kafka) {
        return new DeadLetterReader(stage.letters(), TopicReader.of(kafka, stage.name() + "-dead-letter-reader"));
    }

    @Bean
    StateRecords stateRecords(DeadLetterStage stage) {
        return new StateRecords(stage.name(), stage.state(), InstantSource.system());
    }

    @Bean
    OperationRegister operationRegister(
            DeadLetterStage stage, TopicOffsets offsets, KafkaProperties kafka, DeadLetterIndex index) {
        return new OperationRegister(
                stage.state(), offsets, TopicReader.of(kafka, stage.name() + "-operations"), index);
    }

    @Bean
    SupervisedLoop operationLoop(OperationRegister register) {
        return register.loop();
    }

    @Bean
    RedriveRunner redriveRunner(
            OperationRegister register, DeadLetterIndex index, DeadLetterReader reader, StateRecords records) {
        return new RedriveRunner(register, index, reader, records, InstantSource.system());
    }

    @Bean
    Operations operations(
            OperationRegister register,
            DeadLetterIndex index,
            StateRecords records,
            KafkaTemplate<byte[], byte[]> kafka) {
        return new Operations(register, index, records, kafka, InstantSource.system());
    }

    @Bean
    AuditTrail auditTrail(DeadLetterStage stage, TopicOffsets offsets, KafkaProperties kafka) {
        return new AuditTrail(offsets, TopicReader.of(kafka, stage.name() + "-audit"));
    }
}
