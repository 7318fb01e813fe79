package org.communique.ingest.web;

import java.net.URI;
import java.util.function.Supplier;
import org.communique.ingest.fetch.Fetcher;
import org.communique.ingest.format.FeedReader;
import org.communique.ingest.ownership.Members;
import org.communique.ingest.ownership.Territories;
import org.communique.ingest.push.PushSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the parts of the HTTP interface together. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Peers peers() {
        return new Peers();
    }

    @Bean
    Owners owners(Territories territories, Members members, Peers peers, Supplier<URI> ownUrl, PushSettings settings) {
        return new Owners(territories, members, peers, ownUrl, settings.patience());
    }

    @Bean
    FeedList feedList(Territories territories, Owners owners, Peers peers, JsonMapper json) {
        return new FeedList(territories, owners, peers, json);
    }

    @Bean
    FeedCheck feedCheck(Fetcher fetcher, FeedReader reader) {
        return new FeedCheck(fetcher, reader);
    }
}
