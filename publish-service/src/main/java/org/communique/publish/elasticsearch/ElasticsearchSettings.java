package org.communique.publish.elasticsearch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Spring Boot's {@code spring.elasticsearch.*} has no word for.
 *
 * @param compression whether requests and answers travel as gzip: worth it where the network is slower than the processor
 */
@ConfigurationProperties("communique.elasticsearch")
public record ElasticsearchSettings(@DefaultValue("false") boolean compression) {}
