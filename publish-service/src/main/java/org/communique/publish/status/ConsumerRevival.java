package org.communique.publish.status;

import org.communique.publish.publishing.EnrichedReleaseListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/**
 * Starts the consumer again when it ended though nobody stopped it, such as by want of memory while it polled. Until it is
 * back liveness is DOWN, so that whoever watches it may start the service anew.
 */
final class ConsumerRevival {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerRevival.class);

    private final KafkaListenerEndpointRegistry containers;

    ConsumerRevival(KafkaListenerEndpointRegistry containers) {
        this.containers = containers;
    }

    void look() {
        var container = containers.getListenerContainer(EnrichedReleaseListener.ID);
        if (container != null && !container.isInExpectedState()) {
            LOG.error("consumer ended (expected: only when stopped); it is started again");
            container.stop();
            container.start();
        }
    }
}
