package org.communique.enrich.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.event.RawRelease;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.communique.enrich.repetition.RepeatedParagraphs;
import org.communique.enrich.worker.StepTimes;
import org.communique.enrich.worker.WorkerSettings;
import org.communique.enrich.worker.Workers;
import org.communique.kit.deadletter.VersionSettings;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Enrichers and their records for tests. */
final class Enrichers {

    private Enrichers() {}

    static RecordEnricher of(EnrichmentPipeline pipeline, RepeatedParagraphs repetitions) {
        var settings = new WorkerSettings(2, Duration.ofMinutes(1), Duration.ofMinutes(4), DataSize.ofMegabytes(2), 4);
        return new RecordEnricher(
                pipeline,
                repetitions,
                new JsonMapper(),
                new Workers(settings, place -> {}),
                settings,
                new StepTimes(new SimpleMeterRegistry()),
                new VersionSettings(Duration.ofDays(1), true));
    }

    static ConsumerRecord<byte[], byte[]> record(RawRelease release) {
        var sent = Wire.record(release);
        var record = new ConsumerRecord<>(sent.topic(), 0, 0L, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }
}
