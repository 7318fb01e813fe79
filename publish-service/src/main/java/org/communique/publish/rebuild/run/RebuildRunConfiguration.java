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
import org.communique.publish.index.IndexProvisioner;
import org.communique.publish.index.IndexSettings;
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

/** Puts together who does rebuilds. */
@Configuration(proxyBeanMethods = false)
class RebuildRunConfiguration {

    private static final Duration INITIAL_INTERVAL = Duration.ofMillis(100);
    private static final Duration MAX_INTERVAL = Duration.ofSeconds(5);

    /** Whoever has this partition of the live flow works on rebuilds: Kafka sees to it that it is one instance. */
    private static final TopicPartition BATON = new TopicPartition(KafkaTopic.Name.RELEASES_ENRICHED, 0);

    @Bean
    IndexFiller filling(
            DocumentReader reader,
            NearDuplicates duplicates,
            BulkWriter bulk,
            RebuildSettings settings,
            PublishMetrics meters) {
        return new IndexFiller(reader, duplicates, bulk, settings.requests(), meters);
    }

    @Bean
    TargetIndex newIndex(Elasticsearch elasticsearch, IndexSettings settings) {
        return new TargetIndex(elasticsearch, Blueprint.load(), settings.replicas());
    }

    @Bean
    RebuildLease permission(KafkaListenerEndpointRegistry containers) {
        return new RebuildLease(() -> hasTheBaton(containers), BackOffs.exponential(INITIAL_INTERVAL, MAX_INTERVAL));
    }

    private static boolean hasTheBaton(KafkaListenerEndpointRegistry containers) {
        var container = containers.getListenerContainer(EnrichedReleaseListener.ID);
        var partitions = container == null ? null : container.getAssignedPartitions();
        return partitions != null && partitions.contains(BATON);
    }

    /** One instance counts for all: the one that would do a rebuild. */
    @Bean
    SupervisedLoop completenessLoop(
            IndexCompleteness completeness, Rebuilds rebuilds, RebuildLease permission, RebuildSettings settings) {
        return SupervisedLoop.forever(
                        "completeness",
                        settings.interval().multipliedBy(2),
                        () -> completeness.look(
                                permission.isGiven() && rebuilds.current().isEmpty()))
                .wokenBy(completeness::stop);
    }

    @Bean
    RebuildDependencies tools(
            Rebuilds rebuilds,
            IndexFiller filling,
            TargetIndex index,
            WriteBlock block,
            IndexProvisioner keeper,
            RebuildLease permission,
            TopicScanFactory replays,
            RebuildSettings settings,
            InstantSource clock) {
        return new RebuildDependencies(
                rebuilds,
                filling,
                index,
                block,
                keeper,
                permission,
                () -> replays.open(settings.batch()),
                settings.interval(),
                clock);
    }

    @Bean
    SupervisedLoop rebuildLoop(
            RebuildDependencies tools,
            RebuildSettings settings,
            LiveKeyCount liveKeys,
            IndexCompleteness completeness,
            PublishMetrics meters) {
        return new RebuildWorker(tools, settings, liveKeys, completeness, meters).loop();
    }
}
