package org.communique.ingest.web.routing;

import java.net.URI;
import java.util.function.Supplier;
import org.communique.ingest.partition.GroupMembers;
import org.communique.ingest.partition.OwnedPartitions;
import org.communique.ingest.push.PushSettings;
import org.communique.kit.http.HttpSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts together. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    PeerClient peers(HttpSettings http) {
        return new PeerClient(http.bearerToken());
    }

    @Bean
    RequestRouter router(
            OwnedPartitions partitions,
            GroupMembers members,
            PeerClient peers,
            Supplier<URI> ownUrl,
            PushSettings settings) {
        return new RequestRouter(partitions, members, peers, ownUrl, settings.ownerTimeout());
    }
}
