package org.communique.kit.lag;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.LazyAdmin;
import org.communique.kit.kafka.TopicIdGuard;
import org.communique.kit.kafka.TopicOffsets;
import org.communique.kit.lag.BacklogReader.Backlog;
import org.communique.kit.lag.BacklogReader.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reader of the lag of a consumer group from outside: it is right while the consumer is paused, down, or was never
 * started. The committed offsets and the ends of the partitions come from Kafka's admin client, the rest from the records
 * between them: transactions leave markers behind, so that offsets alone say 1 for each partition of a quiet topic, for
 * ever. Only partitions with a change since the last call are read. Thread-safe.
 */
public final class LagReader {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final LazyAdmin admin;
    private final TopicOffsets offsets;
    private final BacklogReader backlogs;
    private final InstantSource clock;
    /** What was read last, as long as the span is the same. */
    private final Map<GroupPartition, Known> known = new ConcurrentHashMap<>();

    private record GroupPartition(String group, TopicPartition partition) {}

    private record Known(Uuid topicId, Span span, Backlog backlog) {}

    /** @param consumer configuration of a Kafka consumer; its group and the sizes of its fetches are replaced */
    public LagReader(LazyAdmin admin, Map<String, Object> consumer, InstantSource clock) {
        this.admin = admin;
        this.offsets = new TopicOffsets(admin);
        this.backlogs = new BacklogReader(consumer);
        this.clock = clock;
    }

    /**
     * Measures the lag of a consumer group on a topic. A group without an offset would begin at the first record, as our
     * consumers do; so would one with offsets of a deleted topic of this name.
     *
     * @throws BrokerException when Kafka does not answer within seconds, or has no such topic
     */
    public GroupLag read(String group, String topic) throws BrokerException {
        var description = admin.describe(topic, TIMEOUT);
        // Before the ends: a record consumed meanwhile is no lag below zero.
        var committed = committed(group, topic, description.topicId());
        var spans = spans(description, committed);
        var found = backlogs(group, description.topicId(), spans);
        int members = members(group);
        var partitions = spans.entrySet().stream()
                .map(entry -> lag(
                        entry.getKey(),
                        committed.getOrDefault(entry.getKey(), -1L),
                        entry.getValue(),
                        found.getOrDefault(entry.getKey(), Backlog.NONE)))
                .toList();
        return new GroupLag(group, topic, clock.instant(), members, partitions);
    }

    private static PartitionLag lag(TopicPartition partition, long committed, Span span, Backlog backlog) {
        return new PartitionLag(
                partition.partition(), committed, span.end(), backlog.records(), backlog.exact(), backlog.oldest());
    }

    private Map<TopicPartition, Span> spans(TopicDescription topic, Map<TopicPartition, Long> committed)
            throws BrokerException {
        var partitions = topic.partitions().stream()
                .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                .toList();
        var begins = offsets.begins(partitions);
        var ends = offsets.stableEnds(partitions);
        var spans = new HashMap<TopicPartition, Span>();
        for (var partition : partitions) {
            long begin = begins.getOrDefault(partition, 0L);
            long next = Math.max(begin, committed.getOrDefault(partition, begin));
            spans.put(partition, new Span(next, Math.max(next, ends.getOrDefault(partition, next))));
        }
        return spans;
    }

    private Map<TopicPartition, Backlog> backlogs(String group, Uuid topicId, Map<TopicPartition, Span> spans)
            throws BrokerException {
        var found = new HashMap<TopicPartition, Backlog>();
        var unread = new HashMap<TopicPartition, Span>();
        spans.forEach((partition, span) -> {
            var last = known.get(new GroupPartition(group, partition));
            if (last != null && last.topicId().equals(topicId) && last.span().equals(span)) {
                found.put(partition, last.backlog());
            } else if (!span.isEmpty()) {
                unread.put(partition, span);
            }
        });
        if (!unread.isEmpty()) {
            found.putAll(backlogs.read(unread));
        }
        unread.forEach((partition, span) -> known.put(
                new GroupPartition(group, partition),
                new Known(topicId, span, found.getOrDefault(partition, Backlog.NONE))));
        return found;
    }

    private Map<TopicPartition, Long> committed(String group, String topic, Uuid topicId) throws BrokerException {
        var all = admin.ask(client -> client.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), TIMEOUT);
        var committed = new HashMap<TopicPartition, Long>();
        all.forEach((partition, offset) -> {
            if (partition.topic().equals(topic) && isOf(topicId, offset)) {
                committed.put(partition, offset.offset());
            }
        });
        return committed;
    }

    /** Our consumers commit the id of the topic with their offsets. */
    private static boolean isOf(Uuid topicId, @Nullable OffsetAndMetadata offset) {
        return offset != null && !TopicIdGuard.isOfAnotherId(offset, topicId);
    }

    private int members(String group) throws BrokerException {
        try {
            var found = admin.ask(
                    client -> client.describeConsumerGroups(List.of(group)).all(), TIMEOUT);
            return found.values().stream()
                    .mapToInt(each -> each.members().size())
                    .sum();
        } catch (BrokerException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw e;
        }
    }
}
