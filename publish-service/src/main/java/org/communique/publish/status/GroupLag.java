package org.communique.publish.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.publish.trouble.TransientFailure;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How far this service is behind. */
@Component
class GroupLag {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;
    private final String group;

    GroupLag(Admin admin, @Value("${spring.kafka.consumer.group-id}") String group) {
        this.admin = admin;
        this.group = group;
    }

    /**
     * How many records of {@code releases.enriched} are not published yet. What compaction and transactions left as gaps
     * between offsets counts too.
     *
     * @throws TransientFailure when Kafka does not tell, or has no such topic yet
     */
    long records() {
        var ends = offsets(OffsetSpec.latest());
        var begins = offsets(OffsetSpec.earliest());
        var committed = committed();
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    var next = committed.get(end.getKey());
                    var begin = begins.getOrDefault(end.getKey(), 0L);
                    return Math.max(0, end.getValue() - (next == null ? begin : Math.max(begin, next.offset())));
                })
                .sum();
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec spec) {
        var topic = KafkaTopic.RELEASES_ENRICHED.topicName();
        var description = get(admin.describeTopics(List.of(topic)).allTopicNames());
        var wanted = description.values().stream()
                .flatMap(found -> found.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toMap(Function.identity(), _ -> spec));
        var options = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        return get(admin.listOffsets(wanted, options).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> offset(entry.getValue())));
    }

    private static long offset(ListOffsetsResultInfo found) {
        return found.offset();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() {
        return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new TransientFailure("interrupted", interruption);
        } catch (ExecutionException failure) {
            throw new TransientFailure("Kafka: " + failure.getCause(), failure);
        } catch (TimeoutException failure) {
            throw new TransientFailure("Kafka: no answer within %s".formatted(PATIENCE), failure);
        }
    }
}
