package org.communique.kit.kafka;

import java.time.Duration;
import java.util.function.Supplier;
import org.communique.kit.availability.Availability;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.loop.SupervisedLoop;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Starts a consumer, also where Kafka comes later, and restarts it after it stopped for another reason than being told
 * to: a fenced transaction, want of memory. A container left stopped would look healthy and do nothing.
 */
public final class ConsumerRestarter {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerRestarter.class);

    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final String name;
    private final TopicIdGuard topicId;
    private final Supplier<@Nullable MessageListenerContainer> consumer;
    private final Availability availability;
    private volatile boolean stopped;
    private boolean failing;

    /**
     * @param name of the consumer, for logs
     * @param topicId stops the consumer when its topic was created again
     * @param consumer not started by Spring; null while there is none yet
     * @param availability gets the failures to start
     */
    public ConsumerRestarter(
            String name,
            TopicIdGuard topicId,
            Supplier<@Nullable MessageListenerContainer> consumer,
            Availability availability) {
        this.name = name;
        this.topicId = topicId;
        this.consumer = consumer;
        this.availability = availability;
    }

    @EventListener
    void onStop(ConsumerStoppedEvent event) {
        if (event.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
            stopped = true;
        }
    }

    /** Returns the loop that starts the consumer and keeps it running. */
    public SupervisedLoop loop() {
        return SupervisedLoop.forever("consumer-restarter", INTERVAL, () -> {
            topicId.check(consumer.get());
            ensureRunning();
        });
    }

    void ensureRunning() {
        var container = consumer.get();
        if (container == null) {
            return;
        }
        if (runs(container)) {
            logRecovery();
            return;
        }
        try {
            start(container);
        } catch (RuntimeException e) { // Kafka's or Spring's, for a broker without an address.
            availability.probeFailed(FailureReason.of(e));
        }
    }

    private void logFailure() {
        if (!failing) {
            LOG.warn("consumer stopped name={}; restarting until it runs", name);
        }
        failing = true;
    }

    private void logRecovery() {
        if (failing) {
            LOG.info("consumer runs again name={}", name);
        }
        failing = false;
    }

    private boolean runs(MessageListenerContainer container) {
        return !stopped && container.isRunning() && container.isInExpectedState();
    }

    private void start(MessageListenerContainer container) {
        if (stopped || !container.isInExpectedState()) {
            logFailure();
        }
        container.stop();
        stopped = false;
        container.start();
    }
}
