package org.communique.enrich.broker;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Watches whether Kafka can be reached, and declares our topics whenever it can be again: a broker may come after the
 * service, and an empty one may take the place of another. Says so once when Kafka goes, and once when it is there.
 */
final class Broker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS_WHEN_GONE = Duration.ofSeconds(1);

    private final Admin admin;
    private final List<NewTopic> topics;
    private final String address;
    private volatile State state = State.UNKNOWN;
    private volatile Thread watch = Thread.ofVirtual().unstarted(this::watch);

    /** Whether Kafka can be reached, as far as we know. */
    private enum State {
        UNKNOWN,
        THERE,
        GONE
    }

    Broker(Admin admin, List<NewTopic> topics, String address) {
        this.admin = admin;
        this.topics = List.copyOf(topics);
        this.address = address;
    }

    /** Whether Kafka could be reached when we last looked, seconds ago. */
    boolean isThere() {
        return state == State.THERE;
    }

    /** Where Kafka is looked for. */
    String address() {
        return address;
    }

    @Override
    public void start() {
        watch = Thread.ofVirtual().name("broker-watch").start(this::watch);
    }

    @Override
    public void stop() {
        watch.interrupt();
        admin.close(Duration.ZERO);
    }

    @Override
    public boolean isRunning() {
        return watch.isAlive();
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(isThere() ? BETWEEN_LOOKS : BETWEEN_LOOKS_WHEN_GONE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            var missing = missing(admin.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
            there();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                gone(e.getCause() == null ? e : e.getCause());
            }
        } catch (TimeoutException e) {
            gone(e);
        }
    }

    private List<NewTopic> missing(Collection<String> present) {
        return topics.stream().filter(topic -> !present.contains(topic.name())).toList();
    }

    private void there() {
        if (state != State.THERE) {
            LOG.info("Kafka at {} is there", address);
        }
        state = State.THERE;
    }

    private void gone(Throwable why) {
        if (state != State.GONE) {
            LOG.warn("Kafka at {} can't be reached ({}); waiting for it", address, why.toString());
        }
        state = State.GONE;
    }
}
