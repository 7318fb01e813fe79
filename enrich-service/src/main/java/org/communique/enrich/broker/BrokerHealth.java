package org.communique.enrich.broker;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready means that Kafka can be reached; it costs nothing to ask. */
final class BrokerHealth implements HealthIndicator {

    private final Broker broker;

    BrokerHealth(Broker broker) {
        this.broker = broker;
    }

    @Override
    public Health health() {
        return (broker.isThere() ? Health.up() : Health.down())
                .withDetail("bootstrapServers", broker.address())
                .build();
    }
}
