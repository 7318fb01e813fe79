package org.communique.ingest.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.communique.kit.failure.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * The questions that are put to the broker apart from reading and writing records. Connects when first asked, so that
 * this service starts where Kafka's name is not even known yet; safe for use by many threads.
 */
public final class KafkaClusterAdmin implements AutoCloseable {

    private final Map<String, Object> config;
    private @Nullable Admin admin;

    /** @param config of Kafka's admin client */
    public KafkaClusterAdmin(Map<String, Object> config) {
        this.config = Map.copyOf(config);
    }

    /**
     * Asks, and waits for the answer.
     *
     * @param seconds longest wait
     * @throws KafkaUnavailableException when there is no answer in time, or it is an error, or nobody can be asked, such as when the
     *     broker's name can't be resolved
     */
    public <T> T ask(Function<Admin, KafkaFuture<T>> question, long seconds) throws KafkaUnavailableException {
        try {
            return question.apply(admin()).get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new KafkaUnavailableException(FailureReason.of(e), e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaUnavailableException("no answer (expected: one within %d s)".formatted(seconds), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaUnavailableException("interrupted while waiting for an answer", e);
        } catch (RuntimeException e) {
            throw new KafkaUnavailableException(FailureReason.of(e), e);
        }
    }

    /**
     * Returns the offset after the last record of a partition, also when its transaction is not decided yet.
     *
     * @throws KafkaUnavailableException when there is no answer in time, or it is an error
     */
    long end(TopicPartition partition, long seconds) throws KafkaUnavailableException {
        var options = new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED);
        return ask(
                        admin -> admin.listOffsets(Map.of(partition, OffsetSpec.latest()), options)
                                .partitionResult(partition),
                        seconds)
                .offset();
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(config);
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
