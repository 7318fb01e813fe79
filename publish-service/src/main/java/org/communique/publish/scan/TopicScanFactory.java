package org.communique.publish.scan;

import java.util.HashMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.failure.FailureReason;
import org.communique.publish.retry.TransientFailureException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Factory of scans of {@code releases.enriched}, each with a consumer of its own. */
@Component
public final class TopicScanFactory {

    private static final int FETCH_WAIT_MILLIS = 50;
    private static final int PATIENCE_MILLIS = 10_000;

    private final ConsumerFactory<?, ?> live;

    /** Scans with the settings of the live consumer. */
    public TopicScanFactory(ConsumerFactory<?, ?> live) {
        this.live = live;
    }

    /**
     * Begins a scan.
     *
     * @param batch the limit of records in a poll
     * @throws TransientFailureException when Kafka does not answer, or has no such topic
     */
    public TopicScan open(int batch) {
        return open(batch, consumer -> TopicScan.of(KafkaTopic.RELEASES_ENRICHED.topicName(), consumer));
    }

    /**
     * Begins a scan of the dead letters.
     *
     * @param batch the limit of records in a poll
     * @throws TransientFailureException when Kafka does not answer, or has no such topic
     */
    public TopicScan openDeadLetters(int batch) {
        return open(batch, consumer -> TopicScan.of(KafkaTopic.RELEASES_ENRICHED_DLT.topicName(), consumer));
    }

    private TopicScan open(int batch, Function<Consumer<byte[], byte[]>, TopicScan> begin) {
        var consumer = consumer(batch);
        try {
            return begin.apply(consumer);
        } catch (TransientFailureException failure) {
            TopicScan.close(consumer);
            throw failure;
        }
    }

    private Consumer<byte[], byte[]> consumer(int batch) {
        var settings = new HashMap<>(live.getConfigurationProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "publish-scan");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        // A question about offsets waits on the same connection behind a fetch that waits for records.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        try {
            return new KafkaConsumer<>(settings);
        } catch (KafkaException failure) {
            throw new TransientFailureException("Kafka: " + FailureReason.of(failure), failure);
        }
    }
}
