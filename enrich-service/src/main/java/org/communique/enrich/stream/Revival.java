package org.communique.enrich.stream;

import java.util.function.Supplier;
import org.communique.kit.availability.Availability;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Starts the consumer, and starts it again when it stopped for another reason than being told to: another instance took over
 * its transaction, memory ran out. A container that is merely left stopped would look healthy and do nothing.
 */
final class Revival {

    private static final Logger LOG = LoggerFactory.getLogger(Revival.class);

    private final Supplier<@Nullable MessageListenerContainer> consumer;
    private final Availability availability;
    private volatile boolean stopped;

    Revival(Supplier<@Nullable MessageListenerContainer> consumer, Availability availability) {
        this.consumer = consumer;
        this.availability = availability;
    }

    @EventListener
    void onStop(ConsumerStoppedEvent event) {
        if (event.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
            stopped = true;
        }
    }

    /** Starts the consumer unless it runs: one round of a loop. */
    void look() {
        var container = consumer.get();
        if (container == null || runs(container)) {
            return;
        }
        try {
            start(container);
        } catch (
                RuntimeException e) { // Such as the one of Kafka and the one of Spring for a broker without an address.
            availability.workFailed(e);
        }
    }

    private boolean runs(MessageListenerContainer container) {
        return !stopped && container.isRunning() && container.isInExpectedState();
    }

    private void start(MessageListenerContainer container) {
        if (stopped) {
            LOG.warn("consumer stopped group={}; starting it again", EnrichRawReleases.GROUP);
        }
        container.stop();
        stopped = false;
        container.start();
    }
}
