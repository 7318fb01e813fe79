package org.communique.publish.deadletter;

import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.kafka.WrittenTopics;
import org.communique.publish.metrics.PublishMetrics;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.support.ProducerListener;

/** The topic of the dead letters and who writes it. */
@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {

    private static final int BY_KEY = -1;

    @Bean
    WrittenTopics writtenTopics() {
        return WrittenTopics.of(KafkaTopic.RELEASES_ENRICHED_DLT);
    }

    /**
     * The producer is a transactional one. Instances are told apart by chance: what fences one that was given up is the
     * generation of the consumer group, not this name.
     */
    @Bean
    DefaultKafkaProducerFactoryCustomizer transactions() {
        return factory -> factory.setTransactionIdPrefix("publish-" + UUID.randomUUID() + "-");
    }

    /** Spring Kafka's own writes every failed record into the log, each time. */
    @Bean
    ProducerListener<Object, Object> silentListener() {
        return new ProducerListener<>() {};
    }

    @Bean
    DeadLetters deadLetters(KafkaTemplate<?, ?> kafka, PublishMetrics meters) {
        var destination = new TopicPartition(KafkaTopic.RELEASES_ENRICHED_DLT.topicName(), BY_KEY);
        var recoverer = new DeadLetterPublishingRecoverer(kafka, (_, _) -> destination);
        // Where in our code it was found out helps nobody, and is longer than most releases.
        recoverer.excludeHeader(HeadersToAdd.EX_STACKTRACE, HeadersToAdd.EXCEPTION, HeadersToAdd.EX_CAUSE);
        return new DeadLetters(kafka, recoverer, meters);
    }
}
