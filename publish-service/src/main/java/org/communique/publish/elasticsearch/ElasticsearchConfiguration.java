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
 * The client is Spring Boot's: hosts, TLS by an SSL bundle, API key or user come from {@code spring.elasticsearch.*}. What
 * it has no property for is put in here.
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

    /** Says who asks with the first request; else every new connection would send its first bulk request twice. */
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
