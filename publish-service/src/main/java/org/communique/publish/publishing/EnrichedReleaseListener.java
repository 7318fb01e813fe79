package org.communique.publish.publishing;

import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communique.contracts.wire.KafkaTopic;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Kafka listener of {@code releases.enriched}. It takes plain records: no header is ever converted, so a hostile one cannot
 * stop the container.
 */
@Component
public final class EnrichedReleaseListener {

    /** Id of its container. */
    public static final String ID = "releases";

    private final BatchPublisher publisher;

    EnrichedReleaseListener(BatchPublisher publisher) {
        this.publisher = publisher;
    }

    @KafkaListener(id = ID, idIsGroup = false, topics = KafkaTopic.Name.RELEASES_ENRICHED)
    void onReleases(List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        publisher.publish(records, consumer);
    }
}
