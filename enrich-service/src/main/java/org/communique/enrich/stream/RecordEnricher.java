package org.communique.enrich.stream;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.event.Withdrawal;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.enrich.draft.Field;
import org.communique.enrich.pipeline.EnrichmentPipeline;
import org.communique.enrich.repetition.Lesson;
import org.communique.enrich.worker.PoisonException;
import org.communique.enrich.worker.StepTimes;
import org.communique.enrich.worker.Whereabouts;
import org.communique.enrich.worker.Workers;
import tools.jackson.databind.json.JsonMapper;

/** Turns each record into its outcome. Nothing that a record does gets out of here as an exception. */
final class RecordEnricher {

    /** Room for the key, the headers and the frame of a record. */
    private static final int OVERHEAD_BYTES = 64 * 1024;

    private static final int MOST_BYTES = KafkaTopic.MAX_RECORD_BYTES - OVERHEAD_BYTES;

    private final RawRecords records;
    private final EnrichmentPipeline pipeline;
    private final JsonMapper json;
    private final Workers workers;
    private final StepTimes times;

    RecordEnricher(EnrichmentPipeline pipeline, JsonMapper json, Workers workers, StepTimes times) {
        this.records = new RawRecords(json);
        this.pipeline = pipeline;
        this.json = json;
        this.workers = workers;
        this.times = times;
    }

    /** The outcomes, in the order of the records. */
    List<Outcome> enrichAll(List<ConsumerRecord<byte[], byte[]>> batch) {
        var outcomes = workers.map(batch, this::enrich, Outcome.Poison::new);
        // Now, not before: which of two workers is faster must not decide what the other one leaves out.
        outcomes.forEach(this::learn);
        return outcomes;
    }

    private void learn(Outcome outcome) {
        if (outcome instanceof Outcome.Enriched enriched) {
            pipeline.learn(enriched.lesson());
        }
    }

    private Outcome enrich(ConsumerRecord<byte[], byte[]> record, Whereabouts whereabouts) {
        try {
            return switch (records.read(record)) {
                case RawRelease raw -> enrich(record, raw, whereabouts);
                case Withdrawal withdrawal -> new Outcome.PassedOn(record, withdrawal);
            };
        } catch (UnreadableException e) {
            return new Outcome.Unreadable(record, e);
        }
    }

    private Outcome enrich(ConsumerRecord<byte[], byte[]> record, RawRelease raw, Whereabouts whereabouts) {
        var draft = pipeline.draft(raw, times.observe(whereabouts));
        var release = pipeline.release(draft);
        whereabouts.at("writing the JSON");
        byte[] written = json.writeValueAsBytes(release);
        if (written.length > MOST_BYTES) {
            throw new PoisonException(
                    "enriched release: %d bytes (expected: at most %d)".formatted(written.length, MOST_BYTES));
        }
        var whole = draft.require(Field.WHOLE).value();
        var lesson = Lesson.of(raw.origin().source(), raw.releaseId(), whole);
        return new Outcome.Enriched(record, release, written, lesson);
    }
}
