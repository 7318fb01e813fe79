package org.communique.publish.bulk;

import org.communique.publish.blueprint.Blueprint;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.meter.Meters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the bulk writer together. */
@Configuration(proxyBeanMethods = false)
class BulkConfiguration {

    @Bean
    BulkWriter bulkWriter(Elasticsearch elasticsearch, BulkSettings settings, Meters meters) {
        return new BulkWriter(
                new BulkRequest(elasticsearch, Blueprint.WRITE_ALIAS),
                new Versions(elasticsearch),
                Blueprint.WRITE_ALIAS,
                settings.maxSize().toBytes(),
                meters);
    }
}
