package org.communique.kit.kafka;

import java.time.InstantSource;
import org.communique.kit.availability.Availability;
import org.communique.kit.availability.AvailabilityProbe;
import org.communique.kit.deadletter.VersionSettings;
import org.communique.kit.loop.SupervisedLoop;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Adds Kafka's admin client to a service with {@link WrittenTopics}, its health, and the probe behind it. The probe
 * creates missing topics: a broker may come after the service, and an empty one may replace another.
 */
@AutoConfiguration
@ConditionalOnBean(WrittenTopics.class)
@EnableConfigurationProperties({TopicSettings.class, HealthCheckSettings.class, VersionSettings.class})
class KafkaKitAutoConfiguration {

    @Bean
    LazyAdmin lazyAdmin(KafkaAdmin kafka) {
        return new LazyAdmin(kafka.getConfigurationProperties());
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
    KafkaHealthIndicator kafkaHealthIndicator(Availability kafkaAvailability, KafkaConnectionDetails connection) {
        return new KafkaHealthIndicator(
                kafkaAvailability, String.join(",", connection.getAdmin().getBootstrapServers()));
    }
}
