package org.communique.publish.elasticsearch;

import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchConnectionDetails;
import org.springframework.boot.elasticsearch.autoconfigure.ElasticsearchProperties;
import org.springframework.boot.elasticsearch.autoconfigure.Rest5ClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/**
 * Additions to Spring Boot's client, for which {@code spring.elasticsearch.*} has no property. Hosts, TLS by an SSL bundle,
 * API key and user come from there.
 */
@Configuration(proxyBeanMethods = false)
class ElasticsearchConfiguration {

    @Bean
    ElasticsearchTimeouts timeouts(ElasticsearchProperties client, ElasticsearchSettings settings) {
        return new ElasticsearchTimeouts(
                client.getConnectionTimeout(), settings.statusTimeout(), client.getSocketTimeout());
    }

    @Bean
    Rest5ClientBuilderCustomizer compression(ElasticsearchSettings settings) {
        return builder -> builder.setCompressionEnabled(settings.compression());
    }

    /** Authenticates with the first request; else every new connection would send its first bulk request twice. */
    @Bean
    Rest5ClientBuilderCustomizer userAndPassword(ElasticsearchConnectionDetails server) {
        var user = server.getUsername();
        if (user == null || server.getApiKey() != null) {
            return _ -> {};
        }
        var password = server.getPassword() == null ? "" : server.getPassword();
        var basic = "Basic " + HttpHeaders.encodeBasicAuth(user, password, StandardCharsets.UTF_8);
        return builder -> builder.setDefaultHeaders(new Header[] {new BasicHeader(HttpHeaders.AUTHORIZATION, basic)});
    }
}
