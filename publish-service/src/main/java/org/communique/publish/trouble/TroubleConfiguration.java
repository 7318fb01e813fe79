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
        return new Conditions(new Condition("Publishing", clock), new Condition("Kafka", clock));
    }
}
