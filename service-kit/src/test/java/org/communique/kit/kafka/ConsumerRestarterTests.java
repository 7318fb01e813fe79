package org.communique.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.communique.kit.availability.Availability;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.MessageListenerContainer;

class ConsumerRestarterTests {

    private final FakeContainer container = new FakeContainer();
    private final Availability availability = Availability.available("reading", InstantSource.system());
    private final TopicIdGuard topicId = new TopicIdGuard(new LazyAdmin(Map.of()), "enrich", "releases.raw");
    private final ConsumerRestarter restarter =
            new ConsumerRestarter("enrich", topicId, container::asContainer, availability);

    @Test
    void consumerIsStartedOnce() {
        restarter.ensureRunning();
        restarter.ensureRunning();

        assertThat(container.starts).isEqualTo(1);
    }

    @Test
    void consumerThatCannotBeStartedIsTriedAgain() {
        container.failures.add(new KafkaException("No resolvable bootstrap urls given in bootstrap.servers"));
        container.failures.add(new org.springframework.kafka.KafkaException("Could not create"));

        restarter.ensureRunning();
        assertThat(availability.outage().orElseThrow().reason())
                .isEqualTo("No resolvable bootstrap urls given in bootstrap.servers");
        restarter.ensureRunning();
        restarter.ensureRunning();

        assertThat(container.running).isTrue();
    }

    @Test
    void consumerThatStoppedAbnormallyIsStartedAgain() {
        restarter.ensureRunning();
        container.expected = false;

        restarter.ensureRunning();

        assertThat(container.starts).isEqualTo(2);
    }

    @Test
    void consumerThatWasFencedIsStartedAgainAlthoughItsContainerLooksSound() {
        restarter.ensureRunning();
        restarter.onStop(new ConsumerStoppedEvent(this, this, ConsumerStoppedEvent.Reason.FENCED));

        restarter.ensureRunning();
        restarter.ensureRunning();

        assertThat(container.starts).isEqualTo(2);
    }

    /** The three methods of a container that matter here. */
    private static final class FakeContainer {

        private final Deque<RuntimeException> failures = new ArrayDeque<>();
        private boolean running;
        private boolean expected = true;
        private int starts;

        MessageListenerContainer asContainer() {
            return (MessageListenerContainer) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {MessageListenerContainer.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "isRunning" -> running;
                        case "isInExpectedState" -> expected;
                        case "start" -> start();
                        case "stop" -> stop();
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }

        private Object start() {
            if (!failures.isEmpty()) {
                throw failures.removeFirst();
            }
            starts++;
            expected = true;
            running = true;
            return running;
        }

        private Object stop() {
            running = false;
            return running;
        }
    }
}
