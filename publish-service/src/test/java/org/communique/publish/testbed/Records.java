package org.communique.publish.testbed;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.wire.CloudEvents;
import org.communique.contracts.wire.EventType;
import org.jspecify.annotations.Nullable;

/** Records of {@code releases.enriched}, as a consumer gets them. */
public final class Records {

    private Records() {}

    /** A record that says that it is a release. */
    public static ConsumerRecord<byte[], byte[]> record(
            int partition, long offset, byte @Nullable [] key, byte @Nullable [] value) {
        var record = new ConsumerRecord<byte[], byte[]>("releases.enriched", partition, offset, key, value);
        record.headers()
                .add(CloudEvents.TYPE, EventType.ENRICHED_RELEASE.wireName().getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
