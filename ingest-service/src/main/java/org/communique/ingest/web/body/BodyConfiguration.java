package org.communique.ingest.web.body;

import org.communique.ingest.push.PushSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts together. */
@Configuration(proxyBeanMethods = false)
class BodyConfiguration {

    @Bean
    Bodies bodies(RequestSettings settings, PushSettings pushes) {
        return new Bodies(
                settings, Runtime.getRuntime().maxMemory(), pushes.maxBody().toBytes(), System::nanoTime);
    }
}
