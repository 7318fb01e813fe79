package org.communique.console.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.communique.console.remote.UnreachableException;

/**
 * Few consumers without a group, each for one read at a time. One that fails is closed, and another one made for the next
 * read. Thread-safe.
 */
final class ConsumerPool implements AutoCloseable {

    private final Map<String, Object> config;
    private final Duration timeout;
    private final Semaphore permits;
    private final ConcurrentLinkedQueue<Consumer<byte[], byte[]>> idle = new ConcurrentLinkedQueue<>();

    /** @param config of Kafka's consumer; group and fetch sizes are set here */
    ConsumerPool(Map<String, Object> config, BrokerSettings settings) {
        timeout = settings.timeout();
        permits = new Semaphore(settings.readers(), true);
        this.config = new HashMap<>(config);
        this.config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        this.config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        // A larger record comes alone. What is fetched is what a page needs, and a heap of 128 MB holds.
        this.config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1 << 20);
        this.config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1 << 18);
        this.config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        this.config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        this.config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    }

    /** Does one read. */
    <T> T with(Function<Consumer<byte[], byte[]>, T> read) throws UnreachableException {
        acquire();
        try {
            var consumer = idle.poll();
            return use(consumer == null ? new KafkaConsumer<>(config) : consumer, read);
        } catch (RuntimeException failure) {
            throw UnreachableException.of(Broker.NAME, failure);
        } finally {
            permits.release();
        }
    }

    private <T> T use(Consumer<byte[], byte[]> consumer, Function<Consumer<byte[], byte[]>, T> read) {
        boolean whole = false;
        try {
            var outcome = read.apply(consumer);
            consumer.unsubscribe();
            whole = true;
            return outcome;
        } finally {
            if (whole) {
                idle.add(consumer);
            } else {
                consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
            }
        }
    }

    private void acquire() throws UnreachableException {
        try {
            if (!permits.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnreachableException(Broker.NAME, "all readers are busy; try again", null);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new UnreachableException(Broker.NAME, "interrupted", interruption);
        }
    }

    @Override
    public void close() {
        for (var consumer = idle.poll(); consumer != null; consumer = idle.poll()) {
            consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
        }
    }
}
