package org.communique.ingest.topics;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The questions that are put to the broker apart from reading and writing records. Connects when first asked, so that
 * this service starts where Kafka's name is not even known yet; safe for use by many threads.
 */
public final class Broker implements AutoCloseable {

    private final Map<String, Object> config;
    private @Nullable Admin admin;

    /** @param config of Kafka's admin client */
    public Broker(Map<String, Object> config) {
        this.config = Map.copyOf(config);
    }

    /**
     * The client.
     *
     * @throws KafkaException when it can't be made, such as when the broker's name can't be resolved
     */
    public synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(config);
        }
        return admin;
    }

    /**
     * Waits for an answer.
     *
     * @throws BrokerException when there is none in time, or it is an error
     */
    public static <T> T answer(KafkaFuture<T> future, long seconds) throws BrokerException {
        try {
            return future.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new BrokerException(String.valueOf(e.getCause()), e.getCause());
        } catch (TimeoutException e) {
            throw new BrokerException("no answer (expected: one within %d s)".formatted(seconds), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("interrupted while waiting for an answer", e);
        }
    }

    /**
     * Returns the offset after the last record of a partition, also when its transaction is not decided yet.
     *
     * @throws BrokerException when there is no answer in time, or it is an error
     */
    long end(TopicPartition partition, long seconds) throws BrokerException {
        var options = new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED);
        var answer = admin().listOffsets(Map.of(partition, OffsetSpec.latest()), options);
        return answer(answer.partitionResult(partition), seconds).offset();
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
