package org.communique.ingest.web.peer;

import java.net.URI;
import java.util.function.Supplier;
import org.communique.ingest.ownership.Members;
import org.communique.ingest.ownership.Territories;
import org.communique.ingest.push.PushSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts together. */
@Configuration(proxyBeanMethods = false)
class PeerConfiguration {

    @Bean
    Peers peers() {
        return new Peers();
    }

    @Bean
    Owners owners(Territories territories, Members members, Peers peers, Supplier<URI> ownUrl, PushSettings settings) {
        return new Owners(territories, members, peers, ownUrl, settings.patience());
    }
}
