package org.communique.publish.redrive;

import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.loop.SupervisedLoop;
import org.communique.kit.redrive.RedriveRunner;
import org.communique.publish.metrics.PublishMetrics;
import org.communique.publish.publishing.BatchPublisher;
import org.communique.publish.publishing.EnrichedReleaseListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;

/** Beans of redrives. */
@Configuration(proxyBeanMethods = false)
class PublishRedriveConfiguration {

    /** The owner of this partition of the live flow runs redrives: Kafka assigns it to one instance. */
    private static final TopicPartition LEASE_PARTITION = new TopicPartition(KafkaTopic.Name.RELEASES_ENRICHED, 0);

    @Bean
    SupervisedLoop redriveLoop(
            RedriveRunner runner,
            BatchPublisher publisher,
            KafkaTemplate<byte[], byte[]> kafka,
            PublishMetrics meters,
            KafkaListenerEndpointRegistry containers) {
        var redriver = new BulkRedriver(publisher, kafka, meters);
        return new RedriveLoop(runner, redriver, () -> ownsLeasePartition(containers)).loop();
    }

    private static boolean ownsLeasePartition(KafkaListenerEndpointRegistry containers) {
        var container = containers.getListenerContainer(EnrichedReleaseListener.ID);
        var partitions = container == null ? null : container.getAssignedPartitions();
        return partitions != null && partitions.contains(LEASE_PARTITION);
    }
}
