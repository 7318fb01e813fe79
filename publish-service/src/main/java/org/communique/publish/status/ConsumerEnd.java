package org.communique.publish.status;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.stereotype.Component;

/**
 * A consumer that ends though nobody stopped it, such as by want of memory, does not come back: liveness goes false, so
 * that whoever watches it starts the service anew.
 */
@Component
class ConsumerEnd {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerEnd.class);

    private final ApplicationEventPublisher events;

    ConsumerEnd(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void onStopped(ConsumerStoppedEvent stopped) {
        if (stopped.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
            LOG.error("a consumer has ended: {} (expected: only when stopped)", stopped.getReason());
            AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
        }
    }
}
