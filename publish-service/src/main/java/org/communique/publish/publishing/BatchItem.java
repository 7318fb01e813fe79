package org.communique.publish.publishing;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.kit.deadletter.DeadLetter;
import org.communique.publish.bulk.BulkItemOutcome;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.document.InvalidRecord;
import org.communique.publish.document.MappedFields;
import org.communique.publish.document.ReadResult;
import org.communique.publish.document.ReleaseDocument;
import org.jspecify.annotations.Nullable;

/** One record of a batch and what became of it. Not thread-safe. */
final class BatchItem {

    private final ConsumerRecord<byte[], byte[]> record;
    private @Nullable ReadResult reading;
    /** What the index knew when it was read. */
    private @Nullable MappedFields known;

    private BulkItemOutcome.@Nullable Settled outcome;

    BatchItem(ConsumerRecord<byte[], byte[]> record) {
        this.record = record;
    }

    ConsumerRecord<byte[], byte[]> record() {
        return record;
    }

    /** Reads the record where that is still to be done, for what the index knows. One that holds no document is rejected. */
    void read(DocumentReader reader, MappedFields fields) {
        if (isOpen() && (reading == null || !fields.equals(known))) {
            known = fields;
            reading = reader.read(record, fields);
            if (reading instanceof InvalidRecord(var flaw, var detail)) {
                settle(new BulkItemOutcome.Rejected(flaw, detail));
            }
        }
    }

    /** What is to be sent; empty before it was read, and once there is an outcome. */
    Optional<ReleaseDocument> document() {
        return isOpen() && reading instanceof ReleaseDocument document ? Optional.of(document) : Optional.empty();
    }

    /** How many bytes it holds in memory, about. */
    long size() {
        return record.value() == null ? 0 : record.value().length;
    }

    /** Whether there is no outcome yet. */
    boolean isOpen() {
        return outcome == null;
    }

    Optional<BulkItemOutcome.Settled> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Says what became of it. What was read is let go of: it may be large. */
    void settle(BulkItemOutcome.Settled settled) {
        outcome = settled;
        reading = null;
    }

    Optional<DeadLetter> deadLetter() {
        return outcome instanceof BulkItemOutcome.Rejected(var flaw, var reason)
                ? Optional.of(DeadLetter.of(record, flaw.tag(), reason))
                : Optional.empty();
    }
}
