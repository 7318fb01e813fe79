package org.communique.kit.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.communique.kit.failure.FailureReason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Guard against offsets of a deleted topic. A topic that was deleted and created again has another id (KIP-516), but a
 * consumer group keeps its offsets by name, and would pass over all records before them. So offsets are committed with the
 * topic's id, and partitions whose offsets have another id are read from their beginning. Thread-safe.
 */
public final class TopicIdGuard implements ConsumerAwareRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(TopicIdGuard.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final LazyAdmin admin;
    private final String group;
    private final String topic;
    /** Changes only while no consumer of this instance runs, so that no old offset is committed with a new id. */
    private volatile @Nullable Uuid id;

    private volatile boolean recreated;

    /** @param group of the consumers of the topic */
    public TopicIdGuard(LazyAdmin admin, String group, String topic) {
        this.admin = admin;
        this.group = group;
        this.topic = topic;
    }

    /** Adds this guard to the consumers of a container. */
    public void guard(ContainerProperties container) {
        container.setConsumerRebalanceListener(this);
        container.setOffsetAndMetadataProvider((_, offset) -> new OffsetAndMetadata(offset, metadata()));
    }

    /** Returns offsets to commit, with the id of the topic. */
    public Map<TopicPartition, OffsetAndMetadata> withId(Map<TopicPartition, OffsetAndMetadata> offsets) {
        return offsets.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> withId(entry.getValue())));
    }

    private OffsetAndMetadata withId(OffsetAndMetadata offset) {
        return new OffsetAndMetadata(offset.offset(), offset.leaderEpoch(), metadata());
    }

    /** Returns whether an offset was committed for a deleted topic of this name; false while the present id is unknown. */
    public boolean isOutdated(@Nullable OffsetAndMetadata committed) {
        var known = id;
        return known != null && isOfAnotherId(committed, known);
    }

    private String metadata() {
        var known = id;
        return known == null ? "" : known.toString();
    }

    /**
     * Stops a container when its topic was created again: its next start reads the topic from its beginning. Without an answer of
     * Kafka, nothing happens.
     *
     * @param container null while there is none yet
     */
    public void check(@Nullable MessageListenerContainer container) {
        try {
            var current = currentId();
            if (!current.equals(id)) {
                changeTo(current, container);
            }
        } catch (BrokerException e) {
            LOG.debug("topic id unknown topic={}", topic, e);
        }
    }

    private void changeTo(Uuid current, @Nullable MessageListenerContainer container) throws BrokerException {
        if (id != null || isCommittedWithAnotherId(current)) {
            recreated = true;
            if (container != null && container.isRunning()) {
                LOG.warn("topic re-created topic={} id={}; reading it from its beginning", topic, current);
                container.stop();
            }
            if (container != null && container.isChildRunning()) {
                return;
            }
        }
        id = current;
    }

    private Uuid currentId() throws BrokerException {
        return admin.describe(topic, TIMEOUT).topicId();
    }

    private boolean isCommittedWithAnotherId(Uuid current) throws BrokerException {
        return admin
                .ask(client -> client.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), TIMEOUT)
                .entrySet()
                .stream()
                .anyMatch(entry -> entry.getKey().topic().equals(topic) && isOfAnotherId(entry.getValue(), current));
    }

    /** Returns whether an offset was committed for a topic of another id; false for one without an id. */
    public static boolean isOfAnotherId(@Nullable OffsetAndMetadata committed, Uuid current) {
        return committed != null
                && !committed.metadata().isEmpty()
                && !committed.metadata().equals(current.toString());
    }

    /** Reads partitions from their beginning whose offsets have the id of a deleted topic. */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (id == null || partitions.isEmpty()) {
            return;
        }
        var outdated = outdated(consumer, partitions);
        if (!outdated.isEmpty()) {
            LOG.info("offsets of a deleted topic ignored topic={} partitions={}", topic, outdated.size());
            consumer.seekToBeginning(outdated);
        }
    }

    private Collection<TopicPartition> outdated(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        try {
            var committed = consumer.committed(new HashSet<>(partitions), TIMEOUT);
            return partitions.stream()
                    .filter(partition -> isOutdated(committed.get(partition)))
                    .toList();
        } catch (KafkaException e) {
            LOG.warn("committed offsets unknown topic={} reason={}", topic, FailureReason.of(e));
            return recreated ? partitions : List.of();
        }
    }
}
