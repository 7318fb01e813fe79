package org.communique.publish.publishing;

import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.wire.KafkaTopic;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Where records come in. It takes plain records: no header of theirs is ever converted, so a hostile one can't stop the
 * container.
 */
@Component
public final class EnrichedReleaseListener {

    /** The name of its container. */
    public static final String ID = "releases";

    private final BatchPublisher publishing;

    EnrichedReleaseListener(BatchPublisher publishing) {
        this.publishing = publishing;
    }

    @KafkaListener(id = ID, idIsGroup = false, topics = KafkaTopic.Name.RELEASES_ENRICHED)
    void onReleases(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        publishing.publish(records, consumer);
    }
}
