package org.communique.console.service;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.communique.kit.http.HttpSettings;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The client of each service. */
@Component
public final class Services {

    private final Map<ServiceName, ServiceClient> clients = new EnumMap<>(ServiceName.class);

    Services(ServiceSettings settings, HttpSettings http, JsonMapper json) {
        var connections = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        // A newer service may say more, and an older one less.
        var tolerant = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        for (var service : ServiceName.values()) {
            var url = service.url(settings);
            clients.put(
                    service,
                    new ServiceClient(
                            service,
                            client(connections, settings.timeout(), url, http),
                            client(connections, settings.workTimeout(), url, http),
                            tolerant));
        }
    }

    private static RestClient client(HttpClient connections, Duration timeout, URI url, HttpSettings http) {
        var factory = new JdkClientHttpRequestFactory(connections);
        factory.setReadTimeout(timeout);
        return RestClient.builder()
                .requestFactory(factory)
                .baseUrl(url)
                .defaultHeaders(headers -> http.bearerToken().ifPresent(headers::setBearerAuth))
                .build();
    }

    /** Returns the client of a service. */
    public ServiceClient of(ServiceName service) {
        return Objects.requireNonNull(clients.get(service));
    }
}
