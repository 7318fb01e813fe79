package org.communique.kit.kafka;

import org.communique.kit.availability.Availability;
import org.communique.kit.availability.AvailabilityHealth;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Health of Kafka, {@code kafka} in every service: whether the last probe, seconds ago, was answered. */
final class KafkaHealthIndicator implements HealthIndicator {

    private final Availability kafka;
    private final String bootstrapServers;

    KafkaHealthIndicator(Availability kafka, String bootstrapServers) {
        this.kafka = kafka;
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public Health health() {
        return AvailabilityHealth.of(kafka.outage())
                .withDetail("bootstrapServers", bootstrapServers)
                .build();
    }
}
