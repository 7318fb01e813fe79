package org.communique.kit.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.communique.kit.failure.Durations;
import org.communique.kit.failure.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * Kafka's admin client, made when it is first asked: a service starts although the broker's name cannot be resolved yet.
 * Thread-safe.
 */
public final class LazyAdmin implements AutoCloseable {

    private final Map<String, Object> config;
    private @Nullable Admin admin;

    /** @param config of Kafka's admin client */
    public LazyAdmin(Map<String, Object> config) {
        this.config = Map.copyOf(config);
    }

    /**
     * Asks, and waits for the answer.
     *
     * @throws BrokerException when there is no answer in time, it is an error, or no client can be made
     */
    public <T> T ask(Function<Admin, KafkaFuture<T>> question, Duration timeout) throws BrokerException {
        try {
            return question.apply(admin()).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new BrokerException(FailureReason.of(e), e.getCause());
        } catch (TimeoutException e) {
            throw new BrokerException("no answer (expected: one within %s)".formatted(Durations.text(timeout)), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("interrupted while waiting for an answer", e);
        } catch (RuntimeException e) {
            throw new BrokerException(FailureReason.of(e), e);
        }
    }

    /**
     * Describes a topic.
     *
     * @throws BrokerException when there is no answer in time, or no such topic
     */
    public TopicDescription describe(String topic, Duration timeout) throws BrokerException {
        return ask(client -> client.describeTopics(List.of(topic)).allTopicNames(), timeout).values().stream()
                .findFirst()
                .orElseThrow(() -> new BrokerException("%s: no such topic".formatted(topic), null));
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(config);
        }
        return admin;
    }

    /** Waits for no call in flight: without a broker it would take a minute. */
    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
