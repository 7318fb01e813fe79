package org.communique.enrich.stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.stereotype.Component;

/**
 * Starts the consumer again when it stopped for another reason than being told to: another instance took over its
 * transaction, memory ran out. A container that is merely left stopped would look healthy and do nothing.
 */
@Component
class Revival {

    private static final Logger LOG = LoggerFactory.getLogger(Revival.class);

    private final KafkaListenerEndpointRegistry registry;

    Revival(KafkaListenerEndpointRegistry registry) {
        this.registry = registry;
    }

    @EventListener
    void revive(ConsumerStoppedEvent stopped) {
        if (stopped.getReason() == ConsumerStoppedEvent.Reason.NORMAL) {
            return;
        }
        var container = registry.getListenerContainer(EnrichRawReleases.GROUP);
        if (container != null) {
            LOG.warn("consumer of {} stopped ({}); starting it again", EnrichRawReleases.GROUP, stopped.getReason());
            // Not in the thread that is stopping.
            Thread.ofVirtual().start(() -> {
                container.stop();
                container.start();
            });
        }
    }
}
