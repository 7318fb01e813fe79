package org.communique.ingest.web.body;

import org.apache.catalina.connector.Connector;
import org.communique.ingest.push.PushSettings;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts together. */
@Configuration(proxyBeanMethods = false)
class BodyConfiguration {

    @Bean
    Bodies bodies(RequestSettings settings, PushSettings pushes) {
        return new Bodies(
                settings, Runtime.getRuntime().maxMemory(), pushes.limit().toBytes(), System::nanoTime);
    }

    /** Parameters come from the query alone: looking for them in a body would read it past all limits. */
    @Bean
    TomcatConnectorCustomizer parametersFromTheQuery() {
        return (Connector connector) -> connector.setParseBodyMethods("");
    }
}
