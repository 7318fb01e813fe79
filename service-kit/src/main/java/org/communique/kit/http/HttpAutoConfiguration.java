package org.communique.kit.http;

import jakarta.servlet.Filter;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Puts the request guard before everything else of a service, its actuator included. */
@AutoConfiguration
@EnableConfigurationProperties(HttpSettings.class)
class HttpAutoConfiguration {

    @Bean
    FilterRegistrationBean<RequestGuard> requestGuard(
            HttpSettings settings, ObjectProvider<AdvertisedUrl> urls, Environment environment, JsonMapper json) {
        var bound = BoundHost.of(environment);
        Supplier<Set<String>> advertised = () -> Stream.concat(
                        Stream.of(bound), urls.stream().map(url -> url.get().getHost()))
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return first(new RequestGuard(settings, advertised, json), 0);
    }

    @Bean
    FilterRegistrationBean<LoopbackPrincipalFilter> loopbackPrincipal() {
        return first(new LoopbackPrincipalFilter(), 1);
    }

    /** A service with sign-ins of its own has no need of it. */
    @Bean
    @ConditionalOnMissingBean(type = "org.springframework.security.web.SecurityFilterChain")
    FilterRegistrationBean<BearerTokenFilter> bearerToken(HttpSettings settings, JsonMapper json) {
        return first(new BearerTokenFilter(settings, json), 2);
    }

    /**
     * Parameters come from the query alone: looking for them in a body would read it past all limits. A service with forms
     * has a customizer of its own.
     */
    @Bean
    @ConditionalOnMissingBean(TomcatConnectorCustomizer.class)
    TomcatConnectorCustomizer parametersFromTheQuery() {
        return connector -> connector.setParseBodyMethods("");
    }

    private static <T extends Filter> FilterRegistrationBean<T> first(T filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + order);
        return registration;
    }
}
