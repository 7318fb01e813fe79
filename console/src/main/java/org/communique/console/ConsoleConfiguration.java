package org.communique.console;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
