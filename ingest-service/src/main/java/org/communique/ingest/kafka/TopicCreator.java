package org.communique.ingest.kafka;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.communique.contracts.wire.KafkaTopic;

/** Makes the topics of the plan that are missing, and leaves alone those that are there. */
public final class TopicCreator {

    private static final long SECONDS = 10;

    private final KafkaClusterAdmin broker;
    private final TopicSpecs plan;

    /** @param plan how topics are to be when they are missing */
    public TopicCreator(KafkaClusterAdmin broker, TopicSpecs plan) {
        this.broker = broker;
        this.plan = plan;
    }

    /**
     * Declares them.
     *
     * @return how many partitions {@code feeds} really has, which need not be what the plan says
     * @throws KafkaUnavailableException when Kafka can't be reached, or the topics that go together differ in their partitions
     */
    public int declare() throws KafkaUnavailableException {
        for (var topic : plan.topics()) {
            create(topic);
        }
        return commonCount(partitions());
    }

    private void create(NewTopic topic) throws KafkaUnavailableException {
        try {
            broker.ask(admin -> admin.createTopics(List.of(topic)).all(), SECONDS);
        } catch (KafkaUnavailableException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private Map<String, Integer> partitions() throws KafkaUnavailableException {
        var names = TopicSpecs.BY_SOURCE.stream().map(KafkaTopic::topicName).toList();
        var counts = new TreeMap<String, Integer>();
        broker.ask(admin -> admin.describeTopics(names).allTopicNames(), SECONDS)
                .forEach((name, topic) -> counts.put(name, topic.partitions().size()));
        return counts;
    }

    private static int commonCount(Map<String, Integer> counts) throws KafkaUnavailableException {
        var distinct = counts.values().stream().distinct().toList();
        if (distinct.size() != 1) {
            throw new KafkaUnavailableException("partitions: %s (expected: the same for each)".formatted(counts), null);
        }
        return distinct.getFirst();
    }
}
