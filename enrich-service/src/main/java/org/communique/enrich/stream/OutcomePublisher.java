package org.communique.enrich.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communique.contracts.event.EnrichedRelease;
import org.communique.contracts.event.ReleaseEvent;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.contracts.wire.Stage;
import org.communique.enrich.metrics.EnrichMeter;
import org.communique.enrich.pipeline.DraftField;
import org.communique.kit.brake.DeadLetterBrake;
import org.communique.kit.deadletter.DeadLetterPublisher;
import org.communique.kit.meter.LastDuration;
import org.communique.kit.meter.StageMeter;
import org.communique.kit.trace.LogFields;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Publisher of outcomes within the container's transaction. Counts and logs them after the commit only: a batch that is
 * rolled back comes again. For one thread.
 */
final class OutcomePublisher implements TransactionExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomePublisher.class);

    private final KafkaOperations<byte[], byte[]> kafka;
    private final DeadLetterBrake brake;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final LastDuration endToEnd = new LastDuration();
    private final DeadLetterPublisher deadLetters =
            new DeadLetterPublisher(KafkaTopic.RELEASES_RAW_DLT, EnrichRawReleases.GROUP);
    private final List<RecordOutcome> sent = new ArrayList<>();

    OutcomePublisher(
            KafkaOperations<byte[], byte[]> kafka, DeadLetterBrake brake, MeterRegistry meters, InstantSource clock) {
        this.kafka = kafka;
        this.brake = brake;
        this.meters = meters;
        this.clock = clock;
        StageMeter.END_TO_END.watch(meters, Tags.of("stage", Stage.ENRICH.word()), endToEnd);
    }

    void send(RecordOutcome outcome) {
        switch (outcome) {
            case RecordOutcome.Enriched enriched -> send(enriched.release(), enriched.json());
            case RecordOutcome.Forwarded forwarded -> send(forwarded.withdrawal(), forwarded.json());
            case RecordOutcome.Unreadable _, RecordOutcome.Failed _ -> deadLetters.send(outcome.deadLetter(), kafka);
        }
        sent.add(outcome);
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        sent.clear();
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null) {
            sent.forEach(outcome -> LogFields.run(LogFields.RELEASE, key(outcome.record()), () -> report(outcome)));
            brake.written(sent.size(), RecordOutcome.deadLetters(sent));
        }
        sent.clear();
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        sent.clear();
    }

    private void send(ReleaseEvent event, byte[] json) {
        sendInTransaction(EnrichedRecord.of(event, json));
    }

    private void report(RecordOutcome outcome) {
        EnrichMeter.RECORDS.count(meters, outcome.tag());
        switch (outcome) {
            case RecordOutcome.Enriched enriched -> {
                report(enriched.release(), outcome.tag());
                logSkipped(enriched.release());
                EnrichMeter.BODIES.count(meters, bodyFrom(enriched.release()));
            }
            case RecordOutcome.Forwarded forwarded -> report(forwarded.withdrawal(), outcome.tag());
            case RecordOutcome.Unreadable _, RecordOutcome.Failed _ -> deadLetters.logCommitted(outcome.deadLetter());
        }
    }

    private void report(ReleaseEvent event, String outcome) {
        var age = Duration.between(event.stateVersion().observed(), clock.instant());
        EnrichMeter.LATENCY.record(meters, outcome, age.isNegative() ? Duration.ZERO : age);
        endToEnd.set(age);
        LOG.info(
                "{} release={} revision={}",
                outcome,
                event.releaseId(),
                event.identity().revision().number());
    }

    private static void logSkipped(EnrichedRelease release) {
        for (var added : release.provenance()) {
            if (added.skipped() != null) {
                LOG.warn(
                        "step skipped step={} release={} reason=\"{}\"",
                        added.step(),
                        release.releaseId(),
                        added.skipped());
            }
        }
    }

    private static String bodyFrom(EnrichedRelease release) {
        return release.provenance().stream()
                .filter(added -> DraftField.BODY.name().equals(added.field()))
                .flatMap(added -> Stream.ofNullable(added.from()))
                .map(from -> from.name().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("unknown");
    }

    /** Ignores the future: a later failure fails the commit. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void sendInTransaction(ProducerRecord<byte[], byte[]> record) {
        kafka.send(record);
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }
}
