package org.communique.enrich.stream;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communique.contracts.event.ReleaseEvent;
import org.communique.contracts.wire.CloudEvents;
import org.communique.contracts.wire.KafkaTopic;

/** Record of {@code releases.enriched}. */
public final class EnrichedRecord {

    private static final String SERVICE = "enrich-service";

    private EnrichedRecord() {}

    /** Returns the record of an event, by its release. */
    public static ProducerRecord<byte[], byte[]> of(ReleaseEvent event, byte[] json) {
        byte[] key = event.releaseId().value().getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<>(KafkaTopic.RELEASES_ENRICHED.topicName(), key, json);
        CloudEvents.headers(event, SERVICE)
                .forEach((name, value) -> record.headers().add(name, value));
        return record;
    }
}
