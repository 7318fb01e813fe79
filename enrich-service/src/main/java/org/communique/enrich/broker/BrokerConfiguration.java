package org.communique.enrich.broker;

import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.communique.kit.loop.SupervisedLoop;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** Puts the watch on Kafka together. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    @Bean
    Broker broker(KafkaAdmin admin, TopicSettings settings, KafkaConnectionDetails connection) {
        return new Broker(
                () -> Admin.create(admin.getConfigurationProperties()),
                Topics.written(settings),
                String.join(",", connection.getAdmin().getBootstrapServers()));
    }

    @Bean
    SupervisedLoop brokerWatch(Broker broker) {
        return SupervisedLoop.forever("broker-watch", Duration.ZERO, broker::watch);
    }

    @Bean
    HealthIndicator kafkaHealthIndicator(Broker broker) {
        return new BrokerHealth(broker);
    }
}
