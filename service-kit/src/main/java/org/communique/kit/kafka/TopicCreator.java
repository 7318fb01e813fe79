package org.communique.kit.kafka;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the missing topics of a service; existing ones stay as they are. Thread-safe. */
public final class TopicCreator {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCreator.class);
    /** Short, since the probe of Kafka waits for it. */
    private static final Duration LIST_TIMEOUT = Duration.ofSeconds(3);

    private static final Duration CREATE_TIMEOUT = Duration.ofSeconds(10);

    private final LazyAdmin admin;
    private final List<NewTopic> topics;

    TopicCreator(LazyAdmin admin, List<NewTopic> topics) {
        this.admin = admin;
        this.topics = List.copyOf(topics);
    }

    /** Returns a creator of the topics of a service. */
    public static TopicCreator of(LazyAdmin admin, WrittenTopics written, TopicSettings settings) {
        return new TopicCreator(
                admin,
                written.topics().stream()
                        .map(topic -> TopicSpecs.of(topic, settings))
                        .toList());
    }

    /**
     * Creates the missing topics.
     *
     * @throws BrokerException when Kafka does not answer, or refuses
     */
    public void createMissing() throws BrokerException {
        var existing = admin.ask(client -> client.listTopics().names(), LIST_TIMEOUT);
        for (var topic : topics) {
            if (!existing.contains(topic.name())) {
                create(topic);
            }
        }
    }

    private void create(NewTopic topic) throws BrokerException {
        try {
            admin.ask(client -> client.createTopics(List.of(topic)).all(), CREATE_TIMEOUT);
            LOG.info("topic created topic={} partitions={}", topic.name(), topic.numPartitions());
        } catch (BrokerException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
