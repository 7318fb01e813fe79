package org.communique.publish.rebuild.run;

import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.loop.BackOffs;
import org.communique.kit.loop.SupervisedLoop;
import org.communique.publish.bulk.BulkWriter;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.index.Blueprint;
import org.communique.publish.index.IndexCreationSettings;
import org.communique.publish.index.IndexProvisioner;
import org.communique.publish.metrics.PublishMetrics;
import org.communique.publish.nearduplicate.NearDuplicates;
import org.communique.publish.publishing.EnrichedReleaseListener;
import org.communique.publish.rebuild.RebuildSettings;
import org.communique.publish.rebuild.Rebuilds;
import org.communique.publish.rebuild.WriteBlock;
import org.communique.publish.scan.IndexCompleteness;
import org.communique.publish.scan.LiveKeyCount;
import org.communique.publish.scan.TopicScanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Beans that run rebuilds. */
@Configuration(proxyBeanMethods = false)
class RebuildRunConfiguration {

    private static final Duration INITIAL_INTERVAL = Duration.ofMillis(100);
    private static final Duration MAX_INTERVAL = Duration.ofSeconds(5);

    /** The owner of this partition of the live flow runs rebuilds: Kafka assigns it to one instance. */
    private static final TopicPartition LEASE_PARTITION = new TopicPartition(KafkaTopic.Name.RELEASES_ENRICHED, 0);

    @Bean
    IndexFiller indexFiller(
            DocumentReader reader,
            NearDuplicates duplicates,
            BulkWriter bulk,
            RebuildSettings settings,
            PublishMetrics meters) {
        return new IndexFiller(reader, duplicates, bulk, settings.maxInFlight(), meters);
    }

    @Bean
    TargetIndex targetIndex(Elasticsearch elasticsearch, IndexCreationSettings settings) {
        return new TargetIndex(elasticsearch, Blueprint.load(), settings.replicas());
    }

    @Bean
    RebuildLease rebuildLease(KafkaListenerEndpointRegistry containers) {
        return new RebuildLease(
                () -> ownsLeasePartition(containers), BackOffs.exponential(INITIAL_INTERVAL, MAX_INTERVAL));
    }

    private static boolean ownsLeasePartition(KafkaListenerEndpointRegistry containers) {
        var container = containers.getListenerContainer(EnrichedReleaseListener.ID);
        var partitions = container == null ? null : container.getAssignedPartitions();
        return partitions != null && partitions.contains(LEASE_PARTITION);
    }

    /** One instance counts for all: the one that would run a rebuild. */
    @Bean
    SupervisedLoop completenessLoop(
            IndexCompleteness completeness, Rebuilds rebuilds, RebuildLease lease, RebuildSettings settings) {
        return SupervisedLoop.forever(
                        "completeness",
                        settings.interval().multipliedBy(2),
                        () -> completeness.check(
                                lease.isHeld() && rebuilds.current().isEmpty()))
                .wokenBy(completeness::stop);
    }

    @Bean
    RebuildDependencies rebuildDependencies(
            Rebuilds rebuilds,
            IndexFiller filler,
            TargetIndex index,
            WriteBlock block,
            IndexProvisioner provisioner,
            RebuildLease lease,
            TopicScanFactory scans,
            RebuildSettings settings,
            InstantSource clock) {
        return new RebuildDependencies(
                rebuilds,
                filler,
                index,
                block,
                provisioner,
                lease,
                () -> scans.open(settings.batch()),
                settings.interval(),
                clock);
    }

    @Bean
    SupervisedLoop rebuildLoop(
            RebuildDependencies dependencies,
            RebuildSettings settings,
            LiveKeyCount liveKeys,
            IndexCompleteness completeness,
            PublishMetrics meters) {
        return new RebuildWorker(dependencies, settings, liveKeys, completeness, meters).loop();
    }
}
