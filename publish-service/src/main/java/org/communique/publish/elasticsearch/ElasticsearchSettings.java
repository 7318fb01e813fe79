package org.communique.publish.elasticsearch;

import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Spring Boot's {@code spring.elasticsearch.*} has no word for.
 *
 * @param compression whether requests and answers travel as gzip: worth it where the network is slower than the processor
 * @param statusTimeout how long a question about aliases, mappings or counts may take; other requests have
 *     {@code spring.elasticsearch.socket-timeout}
 */
@ConfigurationProperties("communique.elasticsearch")
public record ElasticsearchSettings(
        @DefaultValue("false") boolean compression,
        @DefaultValue("5s") Duration statusTimeout) {

    /** @throws IllegalArgumentException when the time-out is not positive */
    public ElasticsearchSettings {
        if (!statusTimeout.isPositive()) {
            throw new IllegalArgumentException("communique.elasticsearch.status-timeout: %s (expected: above 0)"
                    .formatted(Durations.text(statusTimeout)));
        }
    }
}
