package org.communique.ingest.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.LazyAdmin;
import org.communique.kit.kafka.TopicCreator;

/** Topics partitioned by source, all with the same number of partitions. */
public final class SourceTopics {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final LazyAdmin admin;
    private final TopicCreator creator;

    /** @param creator the creator of all topics of this service */
    public SourceTopics(LazyAdmin admin, TopicCreator creator) {
        this.admin = admin;
        this.creator = creator;
    }

    /**
     * Creates the missing topics and counts partitions.
     *
     * @return the number of partitions of {@code feeds}, not always that of the setting
     * @throws BrokerException when Kafka does not answer, or the numbers of partitions differ
     */
    public int declare() throws BrokerException {
        creator.createMissing();
        return commonCount(partitions());
    }

    private Map<String, Integer> partitions() throws BrokerException {
        var names = SourcePartitioner.TOPICS.stream().map(KafkaTopic::topicName).toList();
        var counts = new TreeMap<String, Integer>();
        admin.ask(client -> client.describeTopics(names).allTopicNames(), TIMEOUT)
                .forEach((name, topic) -> counts.put(name, topic.partitions().size()));
        return counts;
    }

    private static int commonCount(Map<String, Integer> counts) throws BrokerException {
        var distinct = counts.values().stream().distinct().toList();
        if (distinct.size() != 1) {
            throw new BrokerException("partitions: %s (expected: the same for each)".formatted(counts), null);
        }
        return distinct.getFirst();
    }
}
