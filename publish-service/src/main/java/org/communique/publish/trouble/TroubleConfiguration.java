package org.communique.publish.trouble;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock and what is watched by it. */
@Configuration(proxyBeanMethods = false)
class TroubleConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Conditions conditions(InstantSource clock) {
        return new Conditions(
                new Condition("publishing is paused", "publishing goes on", clock),
                new Condition("Kafka is out of reach", "Kafka is back", clock));
    }
}
