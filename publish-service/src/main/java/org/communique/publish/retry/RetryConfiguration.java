package org.communique.publish.retry;

import java.time.InstantSource;
import org.communique.kit.availability.Availability;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the clock and the availabilities together. */
@Configuration(proxyBeanMethods = false)
class RetryConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Availabilities availabilities(InstantSource clock, Availability kafkaAvailability) {
        return new Availabilities(Availability.unknown("publishing", clock), kafkaAvailability);
    }
}
