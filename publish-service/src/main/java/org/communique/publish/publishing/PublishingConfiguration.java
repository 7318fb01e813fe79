package org.communique.publish.publishing;

import java.time.InstantSource;
import org.communique.kit.brake.DeadLetterBrake;
import org.communique.kit.deadletter.VersionBrake;
import org.communique.kit.deadletter.VersionSettings;
import org.communique.kit.kafka.TopicIdGuard;
import org.communique.kit.loop.BackOffs;
import org.communique.publish.bulk.BulkSettings;
import org.communique.publish.bulk.BulkWriter;
import org.communique.publish.deadletter.DeadLetters;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.index.IndexProvisioner;
import org.communique.publish.metrics.PublishMetrics;
import org.communique.publish.nearduplicate.NearDuplicates;
import org.communique.publish.retry.Availabilities;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Beans of the main flow. */
@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

    @Bean
    BatchPublisher batchPublisher(
            DocumentReader reader,
            IndexProvisioner index,
            NearDuplicates duplicates,
            BulkWriter bulk,
            BulkSettings requests,
            VersionSettings versions,
            DeadLetterBrake brake,
            DeadLetters deadLetters,
            Availabilities availabilities,
            RetrySettings retry,
            PublishMetrics meters,
            InstantSource clock) {
        meters.watchPaused(() -> availabilities.outage().isPresent());
        return new BatchPublisher(
                reader,
                index,
                duplicates,
                bulk,
                deadLetters,
                availabilities.publishing(),
                BackOffs.exponential(retry.initialInterval(), retry.maxInterval()),
                meters,
                requests,
                new VersionBrake(versions),
                brake,
                clock);
    }

    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> topicIdCustomizer(
            TopicIdGuard guard) {
        return container -> guard.guard(container.getContainerProperties());
    }

    @Bean
    CommonErrorHandler retryingBatchErrorHandler(Availabilities availabilities) {
        return new RetryingBatchErrorHandler(availabilities.kafka());
    }
}
