package org.communique.publish.index;

import org.communique.publish.elasticsearch.Elasticsearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of the index. */
@Configuration(proxyBeanMethods = false)
class BlueprintConfiguration {

    @Bean
    IndexMetadata indexMetadata(Elasticsearch elasticsearch) {
        return new IndexMetadata(elasticsearch);
    }

    @Bean
    IndexProvisioner indexProvisioner(
            Elasticsearch elasticsearch, IndexMetadata metadata, IndexCreationSettings settings) {
        return new IndexProvisioner(elasticsearch, metadata, Blueprint.load(), settings.replicas());
    }
}
