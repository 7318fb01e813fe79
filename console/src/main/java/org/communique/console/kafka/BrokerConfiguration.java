package org.communique.console.kafka;

import org.communique.kit.kafka.LazyAdmin;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clients of the broker. */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {

    @Bean
    LazyAdmin lazyAdmin(KafkaProperties kafka) {
        return new LazyAdmin(kafka.buildAdminProperties());
    }

    @Bean
    ConsumerPool consumerPool(KafkaProperties kafka, BrokerSettings settings) {
        return new ConsumerPool(kafka.buildConsumerProperties(), settings);
    }
}
