package org.communique.publish.publishing;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.publish.bulk.ItemOutcome;
import org.communique.publish.deadletter.DeadLetter;
import org.communique.publish.document.Document;
import org.communique.publish.document.Reading;
import org.communique.publish.document.Unreadable;
import org.jspecify.annotations.Nullable;

/** One record of a batch and what became of it. */
final class Item {

    private final ConsumerRecord<byte[], byte[]> record;
    private final Reading reading;
    private ItemOutcome.@Nullable Settled outcome;

    Item(ConsumerRecord<byte[], byte[]> record, Reading reading) {
        this.record = record;
        this.reading = reading;
        if (reading instanceof Unreadable(var flaw, var detail)) {
            outcome = new ItemOutcome.Rejected(flaw, detail);
        }
    }

    ConsumerRecord<byte[], byte[]> record() {
        return record;
    }

    /** What is to be sent; empty once there is an outcome. */
    Optional<Document> open() {
        return outcome == null && reading instanceof Document document ? Optional.of(document) : Optional.empty();
    }

    Optional<ItemOutcome.Settled> outcome() {
        return Optional.ofNullable(outcome);
    }

    void settle(ItemOutcome.Settled settled) {
        outcome = settled;
    }

    Optional<DeadLetter> deadLetter() {
        return outcome instanceof ItemOutcome.Rejected(var flaw, var reason)
                ? Optional.of(new DeadLetter(record, flaw, reason))
                : Optional.empty();
    }
}
