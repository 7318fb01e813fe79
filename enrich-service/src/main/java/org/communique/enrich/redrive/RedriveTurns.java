package org.communique.enrich.redrive;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.communique.enrich.stream.BetweenPolls;
import org.communique.enrich.stream.RecordEnricher;
import org.communique.kit.kafka.TopicIdGuard;
import org.communique.kit.redrive.RedriveRunner;
import org.springframework.kafka.core.KafkaOperations;

/** Turns of redrives on the consumer's thread. */
final class RedriveTurns implements BetweenPolls {

    private final RedriveRunner runner;
    private final RecordEnricher enricher;
    private final NewestVersions versions;
    private final KafkaOperations<byte[], byte[]> kafka;
    private final TopicIdGuard topicId;
    private final MeterRegistry meters;

    RedriveTurns(
            RedriveRunner runner,
            RecordEnricher enricher,
            NewestVersions versions,
            KafkaOperations<byte[], byte[]> kafka,
            TopicIdGuard topicId,
            MeterRegistry meters) {
        this.runner = runner;
        this.enricher = enricher;
        this.versions = versions;
        this.kafka = kafka;
        this.topicId = topicId;
        this.meters = meters;
    }

    @Override
    public Duration untilDue() {
        return runner.untilDue();
    }

    @Override
    public void run(Consumer<byte[], byte[]> consumer) {
        if (!consumer.assignment().isEmpty()) {
            runner.turn(() -> new FencedRedriver(consumer, enricher, versions, kafka, topicId, meters));
        }
    }
}
