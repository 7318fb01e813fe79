package org.communique.enrich.broker;

import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** Puts the watch on Kafka together. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    /** Closed by the watch: a closing that waits for what is under way takes a minute when Kafka is gone. */
    @Bean(destroyMethod = "")
    Admin brokerAdmin(KafkaAdmin admin) {
        return Admin.create(admin.getConfigurationProperties());
    }

    @Bean
    Broker broker(Admin brokerAdmin, TopicSettings settings, KafkaConnectionDetails connection) {
        return new Broker(
                brokerAdmin,
                Topics.written(settings),
                String.join(",", connection.getAdmin().getBootstrapServers()));
    }

    @Bean
    HealthIndicator kafkaHealthIndicator(Broker broker) {
        return new BrokerHealth(broker);
    }
}
