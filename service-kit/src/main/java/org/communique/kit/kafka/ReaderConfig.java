package org.communique.kit.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Configuration of a consumer that seeks by itself: in no group, of committed records, as bytes. */
public final class ReaderConfig {

    private ReaderConfig() {}

    /**
     * Returns the configuration with the connection of a service; fetch sizes and time-outs are still those of the service.
     *
     * @param consumer configuration of a consumer of the service
     * @param clientId name of the reader for Kafka
     */
    public static Map<String, Object> of(Map<String, Object> consumer, String clientId) {
        var config = new HashMap<>(consumer);
        config.keySet()
                .removeIf(name ->
                        name.startsWith("group.") || name.equals(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG));
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        return config;
    }
}
