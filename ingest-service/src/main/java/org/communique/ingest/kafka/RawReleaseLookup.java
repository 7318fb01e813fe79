package org.communique.ingest.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.communique.contracts.event.RawRelease;
import org.communique.contracts.release.Identity;
import org.communique.contracts.wire.EventType;
import org.communique.contracts.wire.KafkaTopic;
import org.communique.kit.failure.FailureReason;
import org.communique.kit.kafka.BrokerException;
import org.communique.kit.kafka.EventHeaders;
import org.communique.kit.kafka.LazyAdmin;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks up in {@code releases.raw} what was said of a release, whole. Nobody else keeps it: what is known of a release
 * has fingerprints for its words. Found by time, since the version of a release says when it was seen, so that only
 * what was told in the same moment is read.
 */
public final class RawReleaseLookup {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofSeconds(1);
    /** How much the clock that stamps records may be behind ours. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final LazyAdmin admin;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final JsonMapper json;

    /** @param consumers makes a consumer that reads committed records and is in no group */
    public RawReleaseLookup(LazyAdmin admin, Supplier<Consumer<String, byte[]>> consumers, JsonMapper json) {
        this.admin = admin;
        this.consumers = consumers;
        this.json = json;
    }

    /**
     * Reads a release as it was told.
     *
     * @param version exactly this one
     * @return empty when it is kept no longer, or can't be read
     * @throws BrokerException when Kafka does not answer within seconds
     */
    public Optional<RawRelease> read(Identity version) throws BrokerException {
        try (var consumer = consumers.get()) {
            var partition = partition(consumer, version);
            consumer.assign(List.of(partition));
            seek(consumer, partition, earliest(version));
            return read(consumer, partition, version);
        } catch (KafkaException e) {
            throw new BrokerException(FailureReason.of(e), e);
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void seek(Consumer<String, byte[]> consumer, TopicPartition partition, Instant time) {
        var from = consumer.offsetsForTimes(Map.of(partition, time.toEpochMilli()), PATIENCE)
                .get(partition);
        if (from == null) {
            consumer.seekToEnd(List.of(partition));
        } else {
            consumer.seek(partition, from.offset());
        }
    }

    /** Reads to the last record written, not to the last one decided: what was told just now has its marker soon. */
    private Optional<RawRelease> read(Consumer<String, byte[]> consumer, TopicPartition partition, Identity version)
            throws BrokerException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        long end = end(partition);
        while (consumer.position(partition, PATIENCE) < end) {
            if (System.nanoTime() > until) {
                throw new BrokerException(
                        "%s: not read to its end (expected: within %d s)".formatted(partition, PATIENCE.toSeconds()),
                        null);
            }
            for (var record : consumer.poll(POLL)) {
                var found = read(record, version);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<RawRelease> read(ConsumerRecord<String, byte[]> record, Identity version) {
        if (!version.id().value().equals(record.key()) || !isRelease(record)) {
            return Optional.empty();
        }
        return Optional.of(json.readValue(record.value(), RawRelease.class))
                .filter(release -> release.identity().equals(version));
    }

    private static boolean isRelease(ConsumerRecord<String, byte[]> record) {
        return EventHeaders.type(record) == EventType.RAW_RELEASE;
    }

    private static TopicPartition partition(Consumer<String, byte[]> consumer, Identity version) {
        var topic = KafkaTopic.RELEASES_RAW.topicName();
        int partitions = consumer.partitionsFor(topic, PATIENCE).size();
        return new TopicPartition(topic, SourcePartitioner.of(version.id().value(), partitions));
    }

    private static Instant earliest(Identity version) {
        return version.version().observed().minus(SLACK);
    }

    /** Behind the last record, also when its transaction is not decided yet. */
    private long end(TopicPartition partition) throws BrokerException {
        var options = new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED);
        return admin.ask(
                        client -> client.listOffsets(Map.of(partition, OffsetSpec.latest()), options)
                                .partitionResult(partition),
                        PATIENCE)
                .offset();
    }
}
