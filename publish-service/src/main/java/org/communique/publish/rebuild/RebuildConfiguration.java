package org.communique.publish.rebuild;

import java.time.InstantSource;
import org.communique.publish.blueprint.Blueprint;
import org.communique.publish.blueprint.IndexKeeper;
import org.communique.publish.blueprint.IndexNotes;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.replay.Replays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rebuilds together. */
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    @Bean
    WriteBlock writeBlock(Elasticsearch elasticsearch) {
        return new WriteBlock(elasticsearch);
    }

    @Bean
    Rebuilds rebuilds(
            Elasticsearch elasticsearch,
            IndexNotes notes,
            WriteBlock block,
            IndexKeeper keeper,
            Replays replays,
            InstantSource clock) {
        return new Rebuilds(new Indices(elasticsearch, notes, Blueprint.load()), block, keeper, replays, clock);
    }
}
