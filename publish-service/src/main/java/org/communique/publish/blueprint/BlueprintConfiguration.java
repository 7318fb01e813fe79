package org.communique.publish.blueprint;

import org.communique.publish.elasticsearch.Elasticsearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the keeper of the index together. */
@Configuration(proxyBeanMethods = false)
class BlueprintConfiguration {

    @Bean
    IndexNotes indexNotes(Elasticsearch elasticsearch) {
        return new IndexNotes(elasticsearch);
    }

    @Bean
    IndexKeeper indexKeeper(Elasticsearch elasticsearch, IndexNotes notes, IndexSettings settings) {
        return new IndexKeeper(elasticsearch, notes, Blueprint.load(), settings.replicas());
    }
}
