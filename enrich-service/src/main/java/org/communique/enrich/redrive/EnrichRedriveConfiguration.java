package org.communique.enrich.redrive;

import io.micrometer.core.instrument.MeterRegistry;
import org.communique.enrich.stream.BetweenPolls;
import org.communique.enrich.stream.RecordEnricher;
import org.communique.kit.kafka.LazyAdmin;
import org.communique.kit.kafka.TopicIdGuard;
import org.communique.kit.kafka.TopicOffsets;
import org.communique.kit.kafka.TopicReader;
import org.communique.kit.redrive.DeadLetterStage;
import org.communique.kit.redrive.RedriveRunner;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/** Beans of redrives. */
@Configuration(proxyBeanMethods = false)
class EnrichRedriveConfiguration {

    @Bean
    NewestVersions versionsOfDryRuns(LazyAdmin admin, KafkaProperties kafka) {
        return versions(admin, kafka, "enrich-dry-run");
    }

    @Bean
    NewestVersions versionsOfRedrives(LazyAdmin admin, KafkaProperties kafka) {
        return versions(admin, kafka, "enrich-redrive");
    }

    private static NewestVersions versions(LazyAdmin admin, KafkaProperties kafka, String clientId) {
        return new NewestVersions(new TopicOffsets(admin), TopicReader.of(kafka, clientId));
    }

    @Bean
    PublishedRecords publishedRecords(LazyAdmin admin, KafkaProperties kafka) {
        return new PublishedRecords(new TopicOffsets(admin), TopicReader.of(kafka, "enrich-outcomes"));
    }

    @Bean
    DeadLetterStage deadLetterStage(
            RecordEnricher enricher, NewestVersions versionsOfDryRuns, PublishedRecords published) {
        return new EnrichStage(enricher, versionsOfDryRuns, published);
    }

    @Bean
    BetweenPolls redriveTurns(
            RedriveRunner runner,
            RecordEnricher enricher,
            NewestVersions versionsOfRedrives,
            KafkaTemplate<byte[], byte[]> kafka,
            TopicIdGuard topicId,
            MeterRegistry meters) {
        return new RedriveTurns(runner, enricher, versionsOfRedrives, kafka, topicId, meters);
    }
}
