package org.communique.publish.status;

import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.communique.publish.blueprint.IndexKeeper;
import org.communique.publish.rebuild.Rebuild;
import org.communique.publish.rebuild.Rebuilds;
import org.communique.publish.trouble.Condition;
import org.communique.publish.trouble.Conditions;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** Health, and the watches behind it. */
@Configuration(proxyBeanMethods = false)
class StatusConfiguration {

    @Bean
    Admin admin(KafkaAdmin kafka) {
        return Admin.create(kafka.getConfigurationProperties());
    }

    @Bean
    Watch brokerWatch(Conditions conditions, WatchSettings settings, KafkaAdmin kafka, Admin admin) {
        // So that a failed declaration is an exception, and not a line in the log at each try.
        kafka.setFatalIfBrokerNotAvailable(true);
        return new Watch("kafka", conditions.kafka(), settings.interval(), new Broker(kafka, admin));
    }

    @Bean
    Watch indexWatch(Conditions conditions, WatchSettings settings, IndexKeeper index) {
        return new Watch("index", conditions.publishing(), settings.interval(), index::ensure);
    }

    @Bean
    HealthIndicator publishingHealthIndicator(Conditions conditions, Rebuilds rebuilds) {
        return () -> health(conditions.publishing(), rebuilds.current());
    }

    @Bean
    HealthIndicator brokerHealthIndicator(Conditions conditions) {
        return () -> health(conditions.kafka(), Optional.empty());
    }

    private static Health health(Condition condition, Optional<Rebuild> rebuild) {
        var health = condition
                .trouble()
                .map(trouble -> Health.down().withDetail("why", trouble.why()).withDetail("since", trouble.since()))
                .orElseGet(Health::up);
        rebuild.ifPresent(current -> health.withDetail("rebuilding", current.describe()));
        return health.build();
    }
}
