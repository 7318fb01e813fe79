package org.communique.kit.kafka;

import java.time.InstantSource;
import org.communique.kit.availability.Availability;
import org.communique.kit.availability.AvailabilityProbe;
import org.communique.kit.deadletter.VersionSettings;
import org.communique.kit.loop.SupervisedLoop;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/**
 * Adds Kafka's admin client to a service with {@link WrittenTopics}, its health, and the probe behind it. The probe
 * creates missing topics: a broker may come after the service, and an empty one may replace another.
 */
@AutoConfiguration
@ConditionalOnBean(WrittenTopics.class)
@EnableConfigurationProperties({TopicSettings.class, HealthCheckSettings.class, VersionSettings.class})
class KafkaKitAutoConfiguration {

    @Bean
    LazyAdmin lazyAdmin(KafkaProperties kafka) {
        return new LazyAdmin(kafka.buildAdminProperties());
    }

    @Bean
    TopicCreator topicCreator(LazyAdmin admin, WrittenTopics written, TopicSettings settings) {
        return TopicCreator.of(admin, written, settings);
    }

    @Bean
    Availability kafkaAvailability() {
        return Availability.unknown("kafka", InstantSource.system());
    }

    @Bean
    SupervisedLoop kafkaProbe(TopicCreator topics, Availability kafkaAvailability, HealthCheckSettings settings) {
        return AvailabilityProbe.loop(
                "kafka-probe", kafkaAvailability, settings.healthCheckInterval(), topics::createMissing);
    }

    @Bean
    KafkaHealthIndicator kafkaHealthIndicator(Availability kafkaAvailability, KafkaProperties kafka) {
        return new KafkaHealthIndicator(kafkaAvailability, String.join(",", kafka.getBootstrapServers()));
    }
}
