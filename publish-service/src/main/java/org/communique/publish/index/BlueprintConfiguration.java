package org.communique.publish.index;

import org.communique.publish.elasticsearch.Elasticsearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the keeper of the index together. */
@Configuration(proxyBeanMethods = false)
class BlueprintConfiguration {

    @Bean
    IndexMetadata indexNotes(Elasticsearch elasticsearch) {
        return new IndexMetadata(elasticsearch);
    }

    @Bean
    IndexProvisioner indexKeeper(Elasticsearch elasticsearch, IndexMetadata notes, IndexSettings settings) {
        return new IndexProvisioner(elasticsearch, notes, Blueprint.load(), settings.replicas());
    }
}
