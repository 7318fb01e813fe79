package org.communique.enrich.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.enrich.pipeline.Draft;
import org.communique.enrich.pipeline.DraftField;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.communique.enrich.pipeline.EnrichmentStep;
import org.communique.enrich.pipeline.StepResult;
import org.communique.enrich.pipeline.StepRunner;
import org.communique.enrich.repetition.ReleaseEdges;
import org.communique.enrich.repetition.RepeatedParagraphs;
import org.communique.enrich.worker.Attempt;
import org.communique.enrich.worker.CurrentStep;
import org.communique.enrich.worker.RejectedReleaseException;
import org.communique.enrich.worker.StepTimes;
import org.communique.enrich.worker.WorkerSettings;
import org.communique.enrich.worker.Workers;
import org.communique.kit.deadletter.VersionBrake;
import org.communique.kit.deadletter.VersionSettings;
import org.communique.kit.deadletter.VersionsAheadException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Outcomes of the records of a batch. No fault of a record leaves here as an exception.
 *
 * <p>The first try of a record is in company and short. When it runs out of time or memory, the record is tried again
 * alone, with the whole machine and far more time: a good record must not become a dead letter because the machine is busy.
 * For that its batch is split, so that all tries of a poll stay within {@code max.poll.interval.ms}. When an optional step
 * fails the second try as well, a third one skips this step and the optional ones behind it.
 */
public final class RecordEnricher {

    /** Room for the key, the headers and the frame of a record. */
    private static final int OVERHEAD_BYTES = 64 * 1024;

    private static final int MAX_BYTES = KafkaTopic.MAX_RECORD_BYTES - OVERHEAD_BYTES;

    private final RawRecordReader records;
    private final EnrichmentPipeline pipeline;
    private final RepeatedParagraphs repetitions;
    private final JsonMapper json;
    private final Workers workers;
    private final WorkerSettings settings;
    private final StepTimes times;
    private final VersionBrake brake;

    /** @param repetitions memory that the pipeline reads, and this writes */
    RecordEnricher(
            EnrichmentPipeline pipeline,
            RepeatedParagraphs repetitions,
            JsonMapper json,
            Workers workers,
            WorkerSettings settings,
            StepTimes times,
            VersionSettings versions) {
        this.records = new RawRecordReader(json, versions);
        this.pipeline = pipeline;
        this.repetitions = repetitions;
        this.json = json;
        this.workers = workers;
        this.settings = settings;
        this.times = times;
        this.brake = new VersionBrake(versions);
    }

    /** Returns the size of a record in memory. */
    static long bytes(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null ? 0 : record.value().length;
    }

    /**
     * Returns the outcomes, in the order of the records.
     *
     * @throws VersionsAheadException when most versions are ahead of their records
     * @throws SplitBatchException when one of several records deserves the whole machine
     */
    List<RecordOutcome> enrichAll(List<ConsumerRecord<byte[], byte[]>> batch) {
        var outcomes = outcomes(batch);
        brake(outcomes);
        // Now, not before: which of two workers is faster must not decide what the other one leaves out.
        outcomes.forEach(this::remember);
        return outcomes;
    }

    /**
     * Returns the outcomes of the first of some dead letters, as they came once, in their order: of all, or of the first one
     * when one of them deserves the whole machine. Neither brakes nor remembers their paragraphs.
     */
    public List<RecordOutcome> enrichAgain(List<ConsumerRecord<byte[], byte[]>> letters) {
        try {
            return outcomes(letters);
        } catch (SplitBatchException e) {
            return outcomes(letters.subList(0, 1));
        }
    }

    private List<RecordOutcome> outcomes(List<ConsumerRecord<byte[], byte[]>> batch) {
        var attempts = workers.map(
                batch,
                RecordEnricher::bytes,
                (record, current) -> enrich(record, current, workers.steps()),
                settings.recordTimeout());
        var last = attempts.getLast();
        if (last.deservesAnother() && batch.size() > 1) {
            throw new SplitBatchException(
                    batch.size(), outcome(batch.get(attempts.size() - 1), last).reason());
        }
        if (last.deservesAnother()) {
            attempts = List.of(lastAttempt(batch.getFirst()));
        }
        var outcomes = new ArrayList<RecordOutcome>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            outcomes.add(outcome(batch.get(i), attempts.get(i)));
        }
        return outcomes;
    }

    private void brake(List<RecordOutcome> outcomes) {
        var refusals = outcomes.stream()
                .filter(RecordOutcome::isAhead)
                .map(RecordOutcome::reason)
                .toList();
        brake.check(outcomes.size(), refusals);
        brake.written(outcomes.size(), refusals.size());
    }

    private Attempt<RecordOutcome> lastAttempt(ConsumerRecord<byte[], byte[]> record) {
        var attempt = alone(record, workers.steps());
        var failed = attempt.deservesAnother() ? attempt.failedOptionalStep() : Optional.<EnrichmentStep>empty();
        return failed.map(step -> alone(
                        record, new SkipFrom(step, outcome(record, attempt).reason(), workers.steps())))
                .orElse(attempt);
    }

    private Attempt<RecordOutcome> alone(ConsumerRecord<byte[], byte[]> record, StepRunner runner) {
        return workers.map(
                        List.of(record),
                        _ -> Workers.ALONE,
                        (same, current) -> enrich(same, current, runner),
                        settings.lastRecordTimeout())
                .getFirst();
    }

    private static RecordOutcome outcome(ConsumerRecord<byte[], byte[]> record, Attempt<RecordOutcome> attempt) {
        try {
            return attempt.get();
        } catch (RejectedReleaseException e) {
            return new RecordOutcome.Failed(record, e);
        }
    }

    private void remember(RecordOutcome outcome) {
        if (outcome instanceof RecordOutcome.Enriched enriched) {
            repetitions.remember(enriched.edges());
        }
    }

    private RecordOutcome enrich(ConsumerRecord<byte[], byte[]> record, CurrentStep current, StepRunner runner) {
        try {
            return switch (records.read(record)) {
                case RawRelease raw -> enrich(record, raw, current, runner);
                case Withdrawal withdrawal -> forward(record, withdrawal);
            };
        } catch (UnreadableRecordException e) {
            return new RecordOutcome.Unreadable(record, e);
        }
    }

    private RecordOutcome forward(ConsumerRecord<byte[], byte[]> record, Withdrawal withdrawal) {
        var forwarded = withdrawal.with(withdrawal.lineage().at(RawRecordReader.position(record)));
        return new RecordOutcome.Forwarded(record, forwarded, json.writeValueAsBytes(forwarded));
    }

    private RecordOutcome enrich(
            ConsumerRecord<byte[], byte[]> record, RawRelease raw, CurrentStep current, StepRunner runner) {
        var draft = pipeline.draft(raw, times.observe(current), runner);
        current.begins("writing the JSON");
        var release = pipeline.release(draft).with(raw.lineage().at(RawRecordReader.position(record)));
        byte[] written = json.writeValueAsBytes(release);
        if (written.length > MAX_BYTES) {
            throw new RejectedReleaseException(
                    "enriched release: %d bytes (expected: at most %d)".formatted(written.length, MAX_BYTES));
        }
        var whole = draft.require(DraftField.WHOLE).value();
        var edges = ReleaseEdges.of(raw.origin().source(), raw.releaseId(), whole);
        return new RecordOutcome.Enriched(record, release, written, edges);
    }

    /** Runner that skips a step and the optional ones behind it, with a reason for people. For one try. */
    private static final class SkipFrom implements StepRunner {

        private final EnrichmentStep first;
        private final String reason;
        private final StepRunner others;
        private boolean reached;

        SkipFrom(EnrichmentStep first, String reason, StepRunner others) {
            this.first = first;
            this.reason = reason;
            this.others = others;
        }

        @Override
        public StepResult run(EnrichmentStep step, Draft draft) {
            reached |= step.equals(first);
            return reached && !step.isRequired() ? StepResult.skipped(reason) : others.run(step, draft);
        }
    }
}
