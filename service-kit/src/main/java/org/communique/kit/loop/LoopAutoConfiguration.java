package org.communique.kit.loop;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Adds the health of background work, as {@code loops}; each service puts it into its liveness group. */
@AutoConfiguration
class LoopAutoConfiguration {

    @Bean
    LoopHealthIndicator loopsHealthIndicator(ObjectProvider<Supervised> work) {
        return new LoopHealthIndicator(work);
    }
}
