package org.communique.publish.blueprint;

import org.communique.publish.elasticsearch.Elasticsearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the keeper of the index together. */
@Configuration(proxyBeanMethods = false)
class BlueprintConfiguration {

    @Bean
    IndexKeeper indexKeeper(Elasticsearch elasticsearch, IndexSettings settings) {
        return new IndexKeeper(elasticsearch, Blueprint.load(), settings.replicas());
    }
}
