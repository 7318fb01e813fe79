package org.communique.publish.status;

import org.communique.kit.availability.Availability;
import org.communique.kit.availability.AvailabilityHealth;
import org.communique.kit.availability.AvailabilityProbe;
import org.communique.kit.kafka.ConsumerRestarter;
import org.communique.kit.kafka.HealthCheckSettings;
import org.communique.kit.kafka.TopicIdGuard;
import org.communique.kit.loop.Supervised;
import org.communique.kit.loop.SupervisedContainer;
import org.communique.kit.loop.SupervisedLoop;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.index.IndexProvisioner;
import org.communique.publish.publishing.EnrichedReleaseListener;
import org.communique.publish.rebuild.Rebuilds;
import org.communique.publish.retry.Availabilities;
import org.communique.publish.scan.IndexCompleteness;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Health, and the watches behind it. */
@Configuration(proxyBeanMethods = false)
class StatusConfiguration {

    @Bean
    SupervisedLoop indexProbe(Availabilities availabilities, HealthCheckSettings settings, IndexProvisioner index) {
        return AvailabilityProbe.loop(
                "index-probe", availabilities.publishing(), settings.healthCheckInterval(), index::ensure);
    }

    @Bean
    ConsumerRestarter consumerRestarter(
            TopicIdGuard topicId, KafkaListenerEndpointRegistry containers, Availability kafkaAvailability) {
        return new ConsumerRestarter(
                EnrichedReleaseListener.ID,
                topicId,
                () -> containers.getListenerContainer(EnrichedReleaseListener.ID),
                kafkaAvailability);
    }

    @Bean
    SupervisedLoop consumerRestartLoop(ConsumerRestarter restarter) {
        return restarter.loop();
    }

    @Bean
    Supervised releaseConsumer(KafkaListenerEndpointRegistry containers) {
        return new SupervisedContainer("consumer", () -> containers.getListenerContainer(EnrichedReleaseListener.ID));
    }

    /** The client's own threads may end by want of memory, and are not begun again. */
    @Bean
    Supervised elasticsearchClientLife(Elasticsearch elasticsearch) {
        return new ElasticsearchClientLiveness(elasticsearch);
    }

    /**
     * Not part of readiness: documents of an incomplete index can be read, and new ones are published. The whole health is
     * INCOMPLETE all the same, with HTTP status 200.
     */
    @Bean
    HealthIndicator indexHealthIndicator(IndexCompleteness completeness) {
        return () -> completeness
                .gap()
                .map(gap -> Health.status("INCOMPLETE")
                        .withDetail("reason", gap.reason())
                        .withDetail("since", gap.since()))
                .orElseGet(Health::up)
                .build();
    }

    @Bean
    HealthIndicator publishingHealthIndicator(Availabilities availabilities, Rebuilds rebuilds) {
        return () -> {
            var health = AvailabilityHealth.of(availabilities.publishing().outage());
            rebuilds.current().ifPresent(current -> health.withDetail("rebuilding", current.describe()));
            return health.build();
        };
    }
}
