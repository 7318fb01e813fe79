package org.communique.publish.elasticsearch;

import java.time.Duration;
import org.communique.kit.failure.Durations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the Elasticsearch client beside Spring Boot's {@code spring.elasticsearch.*}.
 *
 * @param compression gzip for requests and answers: worth it where the network is slower than the processor
 * @param statusTimeout the timeout of requests about aliases, mappings or counts; other requests have
 *     {@code spring.elasticsearch.socket-timeout}
 */
@ConfigurationProperties("communique.publish.elasticsearch")
public record ElasticsearchSettings(
        @DefaultValue("false") boolean compression,
        @DefaultValue("5s") Duration statusTimeout) {

    /** @throws IllegalArgumentException when the time-out is not positive */
    public ElasticsearchSettings {
        if (!statusTimeout.isPositive()) {
            throw new IllegalArgumentException("communique.publish.elasticsearch.status-timeout: %s (expected: above 0)"
                    .formatted(Durations.text(statusTimeout)));
        }
    }
}
