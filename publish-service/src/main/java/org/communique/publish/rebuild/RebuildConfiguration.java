package org.communique.publish.rebuild;

import java.time.InstantSource;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.index.Blueprint;
import org.communique.publish.index.IndexMetadata;
import org.communique.publish.index.IndexProvisioner;
import org.communique.publish.scan.TopicScanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of the rebuilds. */
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    @Bean
    WriteBlock writeBlock(Elasticsearch elasticsearch) {
        return new WriteBlock(elasticsearch);
    }

    @Bean
    Rebuilds rebuilds(
            Elasticsearch elasticsearch,
            IndexMetadata metadata,
            WriteBlock block,
            IndexProvisioner provisioner,
            TopicScanFactory scans,
            InstantSource clock) {
        return new Rebuilds(
                new PhysicalIndices(elasticsearch, metadata, Blueprint.load()), block, provisioner, scans, clock);
    }
}
