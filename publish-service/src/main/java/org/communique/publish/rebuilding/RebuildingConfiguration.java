package org.communique.publish.rebuilding;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.loop.SupervisedLoop;
import org.communique.publish.blueprint.Blueprint;
import org.communique.publish.blueprint.IndexKeeper;
import org.communique.publish.blueprint.IndexSettings;
import org.communique.publish.bulk.BulkWriter;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.duplicate.NearDuplicates;
import org.communique.publish.elasticsearch.Elasticsearch;
import org.communique.publish.meter.Meters;
import org.communique.publish.publishing.ReleaseListener;
import org.communique.publish.rebuild.RebuildSettings;
import org.communique.publish.rebuild.Rebuilds;
import org.communique.publish.rebuild.WriteBlock;
import org.communique.publish.replay.Completeness;
import org.communique.publish.replay.LiveKeys;
import org.communique.publish.replay.Replays;
import org.communique.publish.trouble.Backoff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Puts together who does rebuilds. */
@Configuration(proxyBeanMethods = false)
class RebuildingConfiguration {

    private static final double JITTER = 0.5;

    /** Whoever has this partition of the live flow works on rebuilds: Kafka sees to it that it is one instance. */
    private static final TopicPartition BATON = new TopicPartition(KafkaTopic.Name.RELEASES_ENRICHED, 0);

    @Bean
    Filling filling(
            DocumentReader reader,
            NearDuplicates duplicates,
            BulkWriter bulk,
            RebuildSettings settings,
            Meters meters) {
        return new Filling(reader, duplicates, bulk, settings.requests(), meters);
    }

    @Bean
    NewIndex newIndex(Elasticsearch elasticsearch, IndexSettings settings) {
        return new NewIndex(elasticsearch, Blueprint.load(), settings.replicas());
    }

    @Bean
    Permission permission(KafkaListenerEndpointRegistry containers) {
        var backoff = Backoff.exponential(Duration.ofMillis(100), Duration.ofSeconds(5))
                .withJitter(JITTER, RandomGenerator.getDefault());
        return new Permission(() -> hasTheBaton(containers), backoff);
    }

    private static boolean hasTheBaton(KafkaListenerEndpointRegistry containers) {
        var container = containers.getListenerContainer(ReleaseListener.ID);
        var partitions = container == null ? null : container.getAssignedPartitions();
        return partitions != null && partitions.contains(BATON);
    }

    /** One instance counts for all: the one that would do a rebuild. */
    @Bean
    SupervisedLoop completenessLoop(
            Completeness completeness, Rebuilds rebuilds, Permission permission, RebuildSettings settings) {
        return SupervisedLoop.forever(
                        "completeness",
                        settings.interval().multipliedBy(2),
                        () -> completeness.look(
                                permission.isGiven() && rebuilds.current().isEmpty()))
                .wokenBy(completeness::stop);
    }

    @Bean
    Tools tools(
            Rebuilds rebuilds,
            Filling filling,
            NewIndex index,
            WriteBlock block,
            IndexKeeper keeper,
            Permission permission,
            Replays replays,
            RebuildSettings settings,
            InstantSource clock) {
        return new Tools(
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
            Tools tools, RebuildSettings settings, LiveKeys liveKeys, Completeness completeness, Meters meters) {
        return new RebuildWorker(tools, settings, liveKeys, completeness, meters).loop();
    }
}
