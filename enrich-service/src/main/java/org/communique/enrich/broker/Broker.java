package org.communique.enrich.broker;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.communique.kit.failure.Durations;
import org.communique.kit.failure.FailureReason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Kafka cluster as last looked at: whether it can be reached. Our topics are declared whenever it can be again, since a
 * broker may come after the service, and an empty one may take the place of another. Logged once when Kafka goes, and once
 * when it is there.
 */
final class Broker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration INTERVAL_WHEN_GONE = Duration.ofSeconds(1);

    private final Supplier<Admin> connect;
    private final List<NewTopic> topics;
    private final String address;
    private volatile State state = State.UNKNOWN;
    private volatile @Nullable Admin admin;

    /** Whether Kafka can be reached, as far as we know. */
    private enum State {
        UNKNOWN,
        THERE,
        GONE
    }

    /** @param connect makes the client; fails as long as the name of the broker cannot be resolved */
    Broker(Supplier<Admin> connect, List<NewTopic> topics, String address) {
        this.connect = connect;
        this.topics = List.copyOf(topics);
        this.address = address;
    }

    /** Whether Kafka could be reached at the last look, seconds ago. */
    boolean isThere() {
        return state == State.THERE;
    }

    /** Returns where Kafka is looked for. */
    String address() {
        return address;
    }

    /** Looks again and again: one round of the watch. */
    void watch() throws InterruptedException {
        look();
        Thread.sleep(isThere() ? INTERVAL : INTERVAL_WHEN_GONE);
    }

    /** Does not wait for anything that is under way: that takes a minute when Kafka is gone. */
    @Override
    public void close() {
        var client = admin;
        if (client != null) {
            client.close(Duration.ZERO);
        }
    }

    /** Looks, and declares the topics that are missing. Whatever goes wrong means that Kafka cannot be used. */
    void look() throws InterruptedException {
        try {
            var client = client();
            var missing = missing(client.listTopics().names().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
            if (!missing.isEmpty()) {
                client.createTopics(missing).all().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            }
            there();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                gone(FailureReason.of(e));
            }
        } catch (TimeoutException e) {
            gone("no answer within " + Durations.text(TIMEOUT));
        } catch (RuntimeException e) {
            gone(FailureReason.of(e));
        }
    }

    private Admin client() {
        var client = admin;
        if (client == null) {
            client = connect.get();
            admin = client;
        }
        return client;
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

    private void gone(String why) {
        if (state != State.GONE) {
            LOG.warn("Kafka at {} can't be reached ({}); waiting for it", address, why);
        }
        state = State.GONE;
    }
}
