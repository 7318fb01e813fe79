package org.communique.console.service;

import java.net.http.HttpClient;
import java.util.EnumMap;
import java.util.Map;
import org.communique.kit.http.HttpSettings;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** The client of each service. */
@Component
public final class Services {

    private final Map<ServiceName, ServiceClient> clients = new EnumMap<>(ServiceName.class);

    Services(ServiceSettings settings, HttpSettings http, JsonMapper json) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        factory.setReadTimeout(settings.timeout());
        for (var service : ServiceName.values()) {
            var client = RestClient.builder()
                    .requestFactory(factory)
                    .baseUrl(service.url(settings))
                    .defaultHeaders(headers -> http.bearerToken().ifPresent(headers::setBearerAuth))
                    .build();
            clients.put(service, new ServiceClient(service, client, json));
        }
    }

    /** Returns the client of a service. */
    public ServiceClient of(ServiceName service) {
        return clients.get(service);
    }
}
