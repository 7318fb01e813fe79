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
 * Lookup of a release's last event in {@code releases.raw}, the only place with its words: the state has fingerprints of
 * them. The event is found by time, since the version of a release is the time of its observation, so only records from
 * that moment on are read.
 */
public final class RawReleaseLookup {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofSeconds(1);
    /** Largest lag of the clock of the records' timestamps behind ours. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final LazyAdmin admin;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final JsonMapper json;

    /** @param consumers makes consumers of committed records, in no group */
    public RawReleaseLookup(LazyAdmin admin, Supplier<Consumer<String, byte[]>> consumers, JsonMapper json) {
        this.admin = admin;
        this.consumers = consumers;
        this.json = json;
    }

    /**
     * Reads the event of a version.
     *
     * @return empty when it is deleted or unreadable
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
        var from = consumer.offsetsForTimes(Map.of(partition, time.toEpochMilli()), TIMEOUT)
                .get(partition);
        if (from == null) {
            consumer.seekToEnd(List.of(partition));
        } else {
            consumer.seek(partition, from.offset());
        }
    }

    /** Reads to the last written record, not to the last stable one: an event of this moment has its marker soon. */
    private Optional<RawRelease> read(Consumer<String, byte[]> consumer, TopicPartition partition, Identity version)
            throws BrokerException {
        long until = System.nanoTime() + TIMEOUT.toNanos();
        long end = end(partition);
        while (consumer.position(partition, TIMEOUT) < end) {
            if (System.nanoTime() > until) {
                throw new BrokerException(
                        "%s not read to its end within %d s; retry".formatted(partition, TIMEOUT.toSeconds()), null);
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
        int partitions = consumer.partitionsFor(topic, TIMEOUT).size();
        return new TopicPartition(topic, SourcePartitioner.of(version.id().value(), partitions));
    }

    private static Instant earliest(Identity version) {
        return version.version().observed().minus(SLACK);
    }

    /** Returns the offset after the last record, also during its transaction. */
    private long end(TopicPartition partition) throws BrokerException {
        var options = new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED);
        return admin.ask(
                        client -> client.listOffsets(Map.of(partition, OffsetSpec.latest()), options)
                                .partitionResult(partition),
                        TIMEOUT)
                .offset();
    }
}
