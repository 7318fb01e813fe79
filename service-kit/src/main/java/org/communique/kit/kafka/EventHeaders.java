package org.communique.kit.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.wire.CloudEvents;
import org.communique.contracts.wire.EventType;
import org.jspecify.annotations.Nullable;

/** Headers of records with events (CloudEvents 1.0, Kafka binding). */
public final class EventHeaders {

    private EventHeaders() {}

    /**
     * Returns the type of the event in a record, by its last {@code ce_type}.
     *
     * @param expected types of the record's topic; none for any
     * @throws IllegalArgumentException when it is missing, or another one; the message is for people
     */
    public static EventType type(ConsumerRecord<?, byte[]> record, EventType... expected) {
        return CloudEvents.type(name -> lastHeader(record, name), expected.length == 0 ? EventType.values() : expected);
    }

    private static byte @Nullable [] lastHeader(ConsumerRecord<?, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : header.value();
    }
}
