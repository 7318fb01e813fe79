package org.communique.publish.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.publish.document.Flaw;

/**
 * A record that will never be in the index.
 *
 * @param record as it was polled
 * @param flaw the kind of mistake
 * @param detail what was found and what was expected
 */
public record DeadLetter(ConsumerRecord<byte[], byte[]> record, Flaw flaw, String detail) {

    /** The reason as an exception, which is what Spring Kafka's headers are made of. */
    Unpublishable reason() {
        return new Unpublishable("%s: %s".formatted(flaw.tag(), detail));
    }
}
