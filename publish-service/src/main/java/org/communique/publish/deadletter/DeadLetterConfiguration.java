package org.communique.publish.deadletter;

import java.util.UUID;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.contracts.wire.Stage;
import org.communique.kit.deadletter.DeadLetterPublisher;
import org.communique.kit.kafka.ConsumingStage;
import org.communique.kit.kafka.LazyAdmin;
import org.communique.kit.kafka.TopicIdGuard;
import org.communique.kit.kafka.WrittenTopics;
import org.communique.publish.metrics.PublishMetrics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/** The topic of the dead letters and who writes it. */
@Configuration(proxyBeanMethods = false)
class DeadLetterConfiguration {

    @Bean
    WrittenTopics writtenTopics() {
        return WrittenTopics.of(
                KafkaTopic.RELEASES_ENRICHED_DLT, KafkaTopic.RELEASES_ENRICHED_DLT_STATE, KafkaTopic.OPS_AUDIT);
    }

    @Bean
    ConsumingStage consumingStage(@Value("${spring.kafka.consumer.group-id}") String group) {
        return new ConsumingStage(Stage.PUBLISH, group);
    }

    /**
     * The producer is a transactional one. Instances are told apart by chance: what fences one that was given up is the
     * generation of the consumer group, not this name.
     */
    @Bean
    DefaultKafkaProducerFactoryCustomizer transactions() {
        return factory -> factory.setTransactionIdPrefix("publish-" + UUID.randomUUID() + "-");
    }

    @Bean
    DeadLetters deadLetters(
            KafkaTemplate<byte[], byte[]> kafka,
            @Value("${spring.kafka.consumer.group-id}") String group,
            TopicIdGuard topicId,
            PublishMetrics meters) {
        return new DeadLetters(
                kafka, new DeadLetterPublisher(KafkaTopic.RELEASES_ENRICHED_DLT, group), topicId, meters);
    }

    @Bean
    TopicIdGuard topicIdGuard(LazyAdmin admin, @Value("${spring.kafka.consumer.group-id}") String group) {
        return new TopicIdGuard(admin, group, KafkaTopic.Name.RELEASES_ENRICHED);
    }
}
