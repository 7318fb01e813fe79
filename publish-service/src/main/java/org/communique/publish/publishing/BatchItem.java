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

/** One record of a batch and its outcome. Not thread-safe. */
final class BatchItem {

    private final ConsumerRecord<byte[], byte[]> record;
    private @Nullable ReadResult result;
    /** The fields of the index when the record was read. */
    private @Nullable MappedFields mapped;

    private BulkItemOutcome.@Nullable Final outcome;

    BatchItem(ConsumerRecord<byte[], byte[]> record) {
        this.record = record;
    }

    ConsumerRecord<byte[], byte[]> record() {
        return record;
    }

    /** Reads the record for the fields of the index, unless it was read for the same. Without a document it is rejected. */
    void read(DocumentReader reader, MappedFields fields) {
        if (isOpen() && (result == null || !fields.equals(mapped))) {
            mapped = fields;
            result = reader.read(record, fields);
            if (result instanceof InvalidRecord(var reason, var detail)) {
                complete(new BulkItemOutcome.Rejected(reason, detail));
            }
        }
    }

    /** Returns the document to send; empty before it is read and after the outcome. */
    Optional<ReleaseDocument> document() {
        return isOpen() && result instanceof ReleaseDocument document ? Optional.of(document) : Optional.empty();
    }

    /** Returns its size in memory, in bytes, about. */
    long size() {
        return record.value() == null ? 0 : record.value().length;
    }

    /** Returns whether there is no outcome yet. */
    boolean isOpen() {
        return outcome == null;
    }

    Optional<BulkItemOutcome.Final> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Sets the outcome and drops the document, which may be large. */
    void complete(BulkItemOutcome.Final finalOutcome) {
        outcome = finalOutcome;
        result = null;
    }

    Optional<DeadLetter> deadLetter() {
        return outcome instanceof BulkItemOutcome.Rejected(var reason, var detail)
                ? Optional.of(DeadLetter.of(record, reason.tag(), detail))
                : Optional.empty();
    }
}
