package org.communique.publish.replay;

import java.util.HashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.publish.trouble.TransientFailure;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Begins replays of {@code releases.enriched}, each with a consumer of its own. */
@Component
public final class Replays {

    private static final int FETCH_WAIT_MILLIS = 50;
    private static final String PATIENCE_MILLIS = "10000";

    private final ConsumerFactory<?, ?> live;

    /** Replays with the settings of the live consumer. */
    public Replays(ConsumerFactory<?, ?> live) {
        this.live = live;
    }

    /**
     * Begins one.
     *
     * @param batch how many records a poll returns at most
     * @throws TransientFailure when Kafka does not answer, or has no such topic
     */
    public Replay open(int batch) {
        var settings = new HashMap<>(live.getConfigurationProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "publish-replay");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        // A question about offsets waits on the same connection behind a fetch that waits for records.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        var consumer = new KafkaConsumer<byte[], byte[]>(settings);
        try {
            return Replay.of(KafkaTopic.RELEASES_ENRICHED.topicName(), consumer);
        } catch (TransientFailure failure) {
            consumer.close();
            throw failure;
        }
    }
}
