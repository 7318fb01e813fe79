package org.communique.publish.publishing;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.publish.bulk.ItemOutcome;
import org.communique.publish.deadletter.DeadLetter;
import org.communique.publish.document.Document;
import org.communique.publish.document.DocumentReader;
import org.communique.publish.document.Fields;
import org.communique.publish.document.Reading;
import org.communique.publish.document.Unreadable;
import org.jspecify.annotations.Nullable;

/** One record of a batch and what became of it. Not thread-safe. */
final class Item {

    private final ConsumerRecord<byte[], byte[]> record;
    private @Nullable Reading reading;
    /** What the index knew when it was read. */
    private @Nullable Fields known;

    private ItemOutcome.@Nullable Settled outcome;

    Item(ConsumerRecord<byte[], byte[]> record) {
        this.record = record;
    }

    ConsumerRecord<byte[], byte[]> record() {
        return record;
    }

    /** Reads the record where that is still to be done, for what the index knows. One that holds no document is rejected. */
    void read(DocumentReader reader, Fields fields) {
        if (isOpen() && (reading == null || !fields.equals(known))) {
            known = fields;
            reading = reader.read(record, fields);
            if (reading instanceof Unreadable(var flaw, var detail)) {
                settle(new ItemOutcome.Rejected(flaw, detail));
            }
        }
    }

    /** What is to be sent; empty before it was read, and once there is an outcome. */
    Optional<Document> document() {
        return isOpen() && reading instanceof Document document ? Optional.of(document) : Optional.empty();
    }

    /** How many bytes it holds in memory, about. */
    long size() {
        return record.value() == null ? 0 : record.value().length;
    }

    /** Whether there is no outcome yet. */
    boolean isOpen() {
        return outcome == null;
    }

    Optional<ItemOutcome.Settled> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Says what became of it. What was read is let go of: it may be large. */
    void settle(ItemOutcome.Settled settled) {
        outcome = settled;
        reading = null;
    }

    Optional<DeadLetter> deadLetter() {
        return outcome instanceof ItemOutcome.Rejected(var flaw, var reason)
                ? Optional.of(new DeadLetter(record, flaw, reason))
                : Optional.empty();
    }
}
